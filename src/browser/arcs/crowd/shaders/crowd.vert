/**
 * Places the two sides of a thin arc, which has been divided into pieces. MapLibre's projection code is prepended to
 * the shader.
 */

/** One byte per arc, see crowd.ts. */
uniform highp usampler2D u_states;
/** The size of the render target in pixels. */
uniform vec2 u_viewport;
/** The distance from an arc's middle line to the end of its soft edge, in these pixels. */
uniform float u_reach;
/** The additional reach of the arc under the pointer. */
uniform float u_hovered_reach;
/** Whether arcs are ribbons of that reach; otherwise they are lines one pixel wide, without sides. */
uniform bool u_is_ribbon;
/** The distance in CSS pixels from the nearer end of an arc at `along` = 1. */
uniform float u_farthest;
/** The distance from an end, in CSS pixels, at which an arc has half its weight; 0 for constant weight. */
uniform float u_taper;
uniform float u_faded_weight;
/** The copy of the flat world to draw; 0 is the one from 180° west to 180° east. */
uniform float u_world_copy;
/** Index of the arc under the pointer, or -1. */
uniform int u_hovered;
/** Draws selected arcs and the one under the pointer instead of all others. */
uniform bool u_on_top;

layout(location = 0) in vec3 a_position;
layout(location = 1) in vec3 a_across;
layout(location = 2) in float a_along;
layout(location = 3) in uint a_arc;

/** The distance from the arc's middle line, in pixels. */
out float v_away;
out float v_weight;
/** The distance at which this arc's soft edge ends. */
flat out float v_reach;

const uint HIDDEN = 0u;
const uint FADED = 1u;
const uint SELECTED = 3u;
const vec4 NOWHERE = vec4(2.0, 2.0, 2.0, 1.0);
/** The minimum weight in the middle of an arc, as a share of that at its ends. */
const float FAINTEST = 0.08;
/** Arcs fade towards the globe's edge, over this share of the height between the horizon's plane and the middle. */
const float LIMB_FADE = 0.3;

void main() {
    v_away = 0.0;
    v_weight = 0.0;
    v_reach = u_reach;
    gl_Position = NOWHERE;
    uint state = texelFetch(u_states, ivec2(int(a_arc) % STATES_A_ROW, int(a_arc) / STATES_A_ROW), 0).r;
    bool is_on_top = state == SELECTED || (int(a_arc) == u_hovered && state != HIDDEN);
    if (state == HIDDEN || is_on_top != u_on_top) return;

    if (int(a_arc) == u_hovered) v_reach += u_hovered_reach;
    float opacity = 1.0;
#ifdef GLOBE
    vec2 mercator = vec2(0.0);
    if (u_projection_transition < 0.999) {
        float height = clamp(a_position.y, -0.9966, 0.9966);
        mercator = vec2(atan(a_position.x, a_position.z) / (2.0 * PI) + 0.5,
                        0.5 - log((1.0 + height) / (1.0 - height)) / (4.0 * PI));
    }
    vec4 position = interpolateProjection(mercator, a_position, 0.0);
    float above_horizon = dot(a_position, u_projection_clipping_plane.xyz) + u_projection_clipping_plane.w;
    float fade = smoothstep(0.0, LIMB_FADE, above_horizon / (1.0 + u_projection_clipping_plane.w));
    if (!u_on_top) opacity = mix(1.0, fade, u_projection_transition);
#else
    vec4 position = projectTile(a_position.xy + vec2(u_world_copy, 0.0));
#endif
    gl_Position = position;
    if (u_is_ribbon) {
        vec4 across = u_projection_matrix * vec4(a_across, 0.0);
        vec2 direction = (across.xy - position.xy / position.w * across.w) * u_viewport;
        vec2 offset = v_reach * direction / max(length(direction), 1e-9);
        gl_Position.xy += 2.0 * offset / u_viewport * position.w;
        v_away = (gl_VertexID & 1) == 0 ? v_reach : -v_reach;
    }

    float from_end = a_along * a_along * u_farthest;
    float taper = u_taper == 0.0 ? 1.0 : max(FAINTEST, u_taper / (u_taper + from_end));
    v_weight = opacity * taper * (state == FADED ? u_faded_weight : 1.0);
}
