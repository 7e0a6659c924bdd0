/** Turns how many arcs lie on a pixel into colour: sparse ones are seen, and dense ones do not blot. */
precision highp float;

/** Red: few arcs, finely; green: many arcs, coarsely. */
uniform sampler2D u_counts;
/** Arcs at which each of the two is full. */
uniform vec2 u_full;
uniform vec3 u_sparse;
uniform vec3 u_dense;
/** Opacity of one arc alone, and of as many as can be counted. */
uniform vec2 u_opacity;

in vec2 v_place;

out vec4 colour;

void main() {
    vec2 counts = texture(u_counts, v_place).rg;
    if (counts.r <= 0.0) discard;
    float arcs = counts.r < 0.999 ? counts.r * u_full.x : max(u_full.x, counts.g * u_full.y);
    float crowding = clamp(log(max(arcs, 1.0)) / log(u_full.y), 0.0, 1.0);
    float alpha = min(arcs, 1.0) * mix(u_opacity.x, u_opacity.y, crowding);
    colour = vec4(mix(u_sparse, u_dense, crowding) * alpha, alpha);
}
