/**
 * Converts the number of arcs on a pixel to a colour, relative to the surroundings, like an eye that adapts: a lone arc
 * over the sea is as visible as a bundle among thousands, and a dense region does not become a blot.
 */
precision highp float;
precision highp int;
precision highp usampler2D;

/** Red counts few arcs finely, green many arcs coarsely. */
uniform sampler2D u_counts;
/** The means of its tiles, as bits of floats. */
uniform usampler2D u_means;
/** The size of the used part of the counts. */
uniform vec2 u_size;
/** Width and height of a tile, in pixels of the counts. */
uniform int u_tile;
/** The number of arcs at which each channel is full. */
uniform vec2 u_full;
/** How much the surroundings reduce an arc's visibility. */
uniform float u_adaptation;
uniform vec3 u_sparse;
uniform vec3 u_dense;
/** The opacity of the densest bundle, and the binary logarithm of the share of it that one arc leaves. */
uniform vec2 u_opacity;

in vec2 v_place;

out vec4 colour;

float mean(ivec2 tile) {
    ivec2 last = textureSize(u_means, 0) - 1;
    return uintBitsToFloat(texelFetch(u_means, clamp(tile, ivec2(0), last), 0).r);
}

/** The mean number of arcs around a pixel, interpolated between four tiles. */
float arcs_around(vec2 pixel) {
    vec2 place = pixel / float(u_tile) - 0.5;
    ivec2 tile = ivec2(floor(place));
    vec2 part = fract(place);
    return mix(
        mix(mean(tile), mean(tile + ivec2(1, 0)), part.x),
        mix(mean(tile + ivec2(0, 1)), mean(tile + 1), part.x),
        part.y
    );
}

void main() {
    vec2 pixel = v_place * u_size;
    vec2 counts = textureLod(u_counts, pixel / vec2(textureSize(u_counts, 0)), 0.0).rg * u_full;
    if (counts.r <= 0.0) discard;
    float arcs = max(counts.r, counts.g);
    // To the power of ¾, so that a dense region still looks denser.
    float root = sqrt(arcs_around(pixel));
    float standing_out = arcs / (1.0 + u_adaptation * root * sqrt(root));
    float alpha = u_opacity.x * (1.0 - exp2(u_opacity.y * standing_out));
    float crowding = clamp(log2(max(arcs, 1.0)) / log2(u_full.y), 0.0, 1.0);
    colour = vec4(mix(u_sparse, u_dense, crowding) * alpha, alpha);
}
