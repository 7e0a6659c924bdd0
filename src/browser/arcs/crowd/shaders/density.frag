/**
 * Turns how many arcs lie on a pixel into colour, as an eye does that has got used to its
 * surroundings: what counts is how many more there are than around, so that a lone arc over the sea
 * is as plain as a bundle among thousands, and a dense region does not blot.
 */
precision highp float;

/** Red: few arcs, finely; green: many arcs, coarsely. Its deeper levels are means of more pixels. */
uniform sampler2D u_counts;
/** Arcs at which each of the two is full. */
uniform vec2 u_full;
/** The level of the surroundings. */
uniform float u_surroundings;
/** How much the surroundings take from an arc. */
uniform float u_adaptation;
uniform vec3 u_sparse;
uniform vec3 u_dense;
/** Opacity of the densest bundle, and the binary logarithm of what one arc leaves of it. */
uniform vec2 u_opacity;

in vec2 v_place;

out vec4 colour;

void main() {
    vec2 counts = textureLod(u_counts, v_place, 0.0).rg * u_full;
    if (counts.r <= 0.0) discard;
    float arcs = max(counts.r, counts.g);
    vec2 means = textureLod(u_counts, v_place, u_surroundings).rg * u_full;
    // The power of three quarters, so that a dense region stays the denser one.
    float root = sqrt(max(means.r, means.g));
    float standing_out = arcs / (1.0 + u_adaptation * root * sqrt(root));
    float alpha = u_opacity.x * (1.0 - exp2(u_opacity.y * standing_out));
    float crowding = clamp(log2(max(arcs, 1.0)) / log2(u_full.y), 0.0, 1.0);
    colour = vec4(mix(u_sparse, u_dense, crowding) * alpha, alpha);
}
