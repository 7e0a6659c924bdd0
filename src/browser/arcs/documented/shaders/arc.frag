/** Paints the ribbon of an arc: a soft edge, round ends, and round marks if it is broken. */
precision highp float;

/** Instead of the arc's own colour, if its alpha is not 0; premultiplied by nothing. */
uniform vec4 u_casing;

flat in vec4 v_colour;
flat in vec4 v_measures;
in vec2 v_place;
in float v_stretch;
in float v_opacity;

out vec4 colour;

void main() {
    float half_width = v_measures.x;
    float half_length = v_measures.y;
    float half_mark = v_measures.z;
    float period = v_measures.w;
    bool is_casing = u_casing.a > 0.0;

    // How far this pixel is along the arc from where the line, or the straight part of a mark, ends.
    float past = abs(v_place.y) - half_length;
    if (period > 0.0 && !is_casing) {
        float from_mark = v_place.y - period * round(v_place.y / period);
        past = max(past, abs(from_mark) - half_mark);
    }
    float away = length(vec2(v_place.x, max(past, 0.0) * v_stretch));
    float coverage = clamp(half_width + 0.5 - away, 0.0, 1.0);
    if (coverage <= 0.0) discard;

    vec4 paint = is_casing ? u_casing : v_colour;
    float alpha = paint.a * coverage * v_opacity;
    colour = vec4(paint.rgb * alpha, alpha);
}
