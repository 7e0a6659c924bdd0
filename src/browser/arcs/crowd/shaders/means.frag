/**
 * The mean number of arcs per pixel in each tile of the counts. Mipmaps are no replacement: drivers
 * compute them in eight bits with different rounding, and a few arcs on a tile became none.
 */
precision highp float;
precision highp int;

uniform sampler2D u_counts;
/** The size of the used part of the counts. */
uniform ivec2 u_size;
/** Width and height of a tile, in pixels of the counts. */
uniform int u_tile;
/** The number of arcs at which each of the two counts is full. */
uniform vec2 u_full;

/** The bits of a float: every driver can render to integer textures, but not all to float ones. */
out highp uint mean;

void main() {
    ivec2 first = ivec2(gl_FragCoord.xy) * u_tile;
    ivec2 end = min(first + u_tile, u_size);
    vec2 sum = vec2(0.0);
    for (int y = first.y; y < end.y; y++) {
        for (int x = first.x; x < end.x; x++) sum += texelFetch(u_counts, ivec2(x, y), 0).rg;
    }
    ivec2 size = end - first;
    vec2 means = sum * u_full / float(size.x * size.y);
    mean = floatBitsToUint(max(means.r, means.g));
}
