/** Adds a thin arc to the counts of pixels, or paints it. */
precision highp float;

/** The output of a fully covered pixel: a count, or a colour premultiplied by its alpha. */
uniform vec4 u_paint;
/** The binary logarithm of the transparency that the arc leaves; 0: opacity is proportional to coverage. */
uniform float u_part;

in float v_away;
in float v_weight;
flat in float v_reach;

out vec4 paint;

void main() {
    float covered = v_weight * clamp(v_reach - abs(v_away), 0.0, 1.0);
    paint = u_paint * (u_part == 0.0 ? covered : 1.0 - exp2(u_part * covered));
}
