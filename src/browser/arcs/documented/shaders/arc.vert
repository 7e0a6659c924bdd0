/**
 * Places the vertices of the ribbon of an arc. Each instance is an arc, with two vertices, one on either side, for each
 * step along its curve. MapLibre's projection code is prepended to the shader.
 */

/** Four texels per curve, see packCurve. */
uniform highp sampler2D u_curves;
/** The size of the canvas in device pixels. */
uniform vec2 u_viewport;
/** Device pixels per CSS pixel. */
uniform float u_pixel_ratio;
uniform float u_segments;
/** The radius of the globe, or the width of the flat world, in device pixels. */
uniform float u_scale;
/** The copy of the flat world to draw; 0 is the one from 180° west to 180° east. */
uniform float u_world_copy;
/** The visible part of the globe: its centre, and the cosine of its angular radius. */
uniform vec4 u_view_cap;
/** The width factor at this zoom. */
uniform float u_width_scale;
/** In CSS pixels: the additional width of the arc under the pointer, and of all arcs on each side. */
uniform float u_hovered_width;
uniform float u_margin;
/** The period and length of marks by standing, in widths of the arc. */
uniform vec2 u_dashes[STANDINGS];
uniform float u_zoom;
/** The width factor of arcs in full. */
uniform float u_full_scale;
/** For arcs not in full: their colour, with alpha 1 if it replaces their own, and their width. */
uniform vec4 u_resting;
uniform float u_resting_width;

layout(location = 0) in uint a_row;
layout(location = 1) in vec4 a_colour;
layout(location = 2) in float a_width;
/** Standing; whether it is under the pointer; the zoom from which it is in full; its opacity until then. */
layout(location = 3) in uvec4 a_state;

flat out vec4 v_colour;
/** Half the width; half the arc's length; half the distance between the round ends of a mark; the period. */
flat out vec4 v_measures;
/** In device pixels: the position across the arc on the screen, and along it on the ground from its middle. */
out vec2 v_place;
/** Screen pixels per ground pixel along the arc; smaller towards the globe's edge. */
out float v_stretch;
out float v_opacity;

const float WHOLE_TURN = 2.0 * PI;
/** The width of the soft edge, in device pixels. */
const float SOFT_EDGE = 1.0;
/** Arcs fade towards the globe's edge, over this share of the height between the horizon's plane and the middle. */
const float LIMB_FADE = 0.12;

struct Step {
    /** In clip space. */
    vec4 position;
    /** Its derivative along the curve, per unit of the ground's scale. */
    vec4 heading;
    /** The distance from the arc's middle, and half the arc's length, in units of the ground's scale. */
    float along;
    float half_length;
    float opacity;
};

const Step HIDDEN = Step(vec4(2.0, 2.0, 2.0, 1.0), vec4(1.0, 0.0, 0.0, 0.0), 0.0, 0.0, 0.0);

/** A step of the flat curve at t = 0 … 1, in Web Mercator. */
Step flat_step(ivec2 texel, float t, out vec2 mercator, out vec2 velocity) {
    vec4 start = texelFetch(u_curves, texel + ivec2(2, 0), 0);
    vec2 quadratic = texelFetch(u_curves, texel + ivec2(3, 0), 0).xy;
    mercator = start.xy + t * (start.zw + t * quadratic) + vec2(u_world_copy, 0.0);
    velocity = start.zw + 2.0 * t * quadratic;

    // The length of a flat parabola from its middle: the first terms of the series, exact to 0.1 % here.
    float chord = length(start.zw + quadratic);
    float steepness = dot(quadratic, quadratic) / (chord * chord);
    float u = 2.0 * t - 1.0;
    vec2 squares = vec2(u * u, 1.0) * steepness;
    vec2 lengths = 0.5 * chord * vec2(u, 1.0) * (1.0 + squares * (1.0 / 6.0 - squares / 40.0));
    return Step(vec4(0.0), vec4(0.0), lengths.x, lengths.y, 1.0);
}

#ifdef GLOBE
/** The range of angles in which a great circle is visible; if it is not, the first exceeds the second. */
vec2 angles_in_view(vec3 start, vec3 departure, float angle) {
    vec2 toward = vec2(dot(start, u_view_cap.xyz), dot(departure, u_view_cap.xyz));
    float cosine = u_view_cap.w / max(length(toward), 1e-6);
    if (cosine >= 1.0) return vec2(1.0, 0.0);
    float nearest = atan(toward.y, toward.x);
    float reach = acos(max(cosine, -1.0));
    if (nearest + reach < 0.0) nearest += WHOLE_TURN;
    return vec2(max(0.0, nearest - reach), min(angle, nearest + reach));
}

Step step_at(ivec2 texel, float share) {
    vec4 start = texelFetch(u_curves, texel, 0);
    vec3 departure = texelFetch(u_curves, texel + ivec2(1, 0), 0).xyz;
    float angle = start.w;
    vec2 view = angles_in_view(start.xyz, departure, angle);
    if (view.x >= view.y) return HIDDEN;

    float turn = mix(view.x, view.y, share);
    vec3 point = cos(turn) * start.xyz + sin(turn) * departure;
    vec3 onward = cos(turn) * departure - sin(turn) * start.xyz;
    float above_horizon = dot(point, u_projection_clipping_plane.xyz) + u_projection_clipping_plane.w;
    Step result;
    result.along = turn - 0.5 * angle;
    result.half_length = 0.5 * angle;
    result.heading = u_projection_matrix * vec4(onward, 0.0);
    // Near the ground the horizon is low, so the height is relative to the greatest visible one.
    float greatest_height = 1.0 + u_projection_clipping_plane.w;
    result.opacity = smoothstep(0.0, LIMB_FADE, above_horizon / greatest_height);
    vec2 mercator = vec2(0.0);
    if (u_projection_transition < 0.999) {
        vec2 velocity;
        flat_step(texel, turn / angle, mercator, velocity);
        vec4 flat_heading = u_projection_fallback_matrix * vec4(velocity / angle, 0.0, 0.0);
        result.heading = mix(flat_heading, result.heading, u_projection_transition);
        result.opacity = mix(1.0, result.opacity, u_projection_transition);
    }
    result.position = interpolateProjection(mercator, point, 0.0);
    return result;
}
#else
Step step_at(ivec2 texel, float share) {
    vec2 mercator;
    vec2 velocity;
    Step result = flat_step(texel, share, mercator, velocity);
    result.position = projectTile(mercator);
    result.heading = u_projection_matrix * vec4(normalize(velocity), 0.0, 0.0);
    return result;
}
#endif

void main() {
    int row = int(a_row);
    ivec2 texel = ivec2((row % CURVES_A_ROW) * TEXELS_A_CURVE, row / CURVES_A_ROW);
    float share = float(gl_VertexID >> 1) / u_segments;
    float side = (gl_VertexID & 1) == 0 ? -1.0 : 1.0;
    Step at = step_at(texel, share);

    // The derivative of position.xy / position.w: the direction of the curve on the screen.
    vec2 heading = at.heading.xy - at.position.xy / at.position.w * at.heading.w;
    heading *= 0.5 * u_viewport / (at.position.w * u_scale);
    float stretch = max(length(heading), 1e-4);
    vec2 forward = heading / stretch;

    bool is_hovered = a_state.y == 1u;
    float zooms_before = float(a_state.z) / FULL_FROM_STEPS - u_zoom;
    float fullness = is_hovered || a_state.z == 0u ? 1.0 : clamp(1.0 - zooms_before, 0.0, 1.0);
    float own_width = mix(u_resting_width, u_full_scale * a_width, fullness);

    float base = u_width_scale * u_pixel_ratio;
    float width = base * (own_width + (is_hovered ? u_hovered_width : 0.0));
    float half_width = 0.5 * width + u_margin * u_pixel_ratio;
    float reach = half_width + SOFT_EDGE;
    // The ends extend for their round caps.
    float outward = share <= 0.0 ? -reach : share >= 1.0 ? reach : 0.0;
    vec2 offset = reach * side * vec2(-forward.y, forward.x) + outward * forward;

    gl_Position = at.position;
    gl_Position.xy += 2.0 * offset / u_viewport * at.position.w;

    vec2 dash = u_dashes[a_state.x] * base * own_width;
    vec3 resting = mix(a_colour.rgb, u_resting.rgb, u_resting.a);
    float resting_opacity = float(a_state.w) / 255.0;
    v_colour = mix(vec4(resting, resting_opacity), a_colour, fullness);
    v_measures = vec4(half_width, at.half_length * u_scale, 0.5 * max(dash.y - width, 0.0), dash.x);
    v_place = vec2(reach * side, at.along * u_scale + outward / stretch);
    v_stretch = stretch;
    // Arcs not in full have no casing.
    float painted = u_margin > 0.0 ? fullness : 1.0;
    v_opacity = at.opacity * painted;
    if (painted == 0.0) gl_Position = HIDDEN.position;
}
