/** Paints the ribbon of an arc: a soft edge, round ends, and round marks if it is dashed. */
precision highp float;

/** If its alpha is not 0, replaces the arc's colour. Not premultiplied. */
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

    // The distance along the arc beyond the end of the line, or of the straight part of a mark.
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
