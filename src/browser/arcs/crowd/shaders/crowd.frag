/** Adds a thin arc to the count of each pixel, or paints it. */
precision highp float;

/** What a pixel gets that the arc covers: what is counted, or a colour premultiplied by its alpha. */
uniform vec4 u_paint;
/** Binary logarithm of what the arc leaves of full opacity. 0: as much as it covers. */
uniform float u_part;

in float v_away;
in float v_weight;
flat in float v_reach;

out vec4 paint;

void main() {
    float covered = v_weight * clamp(v_reach - abs(v_away), 0.0, 1.0);
    paint = u_paint * (u_part == 0.0 ? covered : 1.0 - exp2(u_part * covered));
}
