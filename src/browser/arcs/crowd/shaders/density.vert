/** One triangle that covers the view. `v_place` runs from 0 to 1, from the lower left. */
out vec2 v_place;

void main() {
    vec2 corner = vec2(float(gl_VertexID & 1), float(gl_VertexID >> 1));
    v_place = 2.0 * corner;
    gl_Position = vec4(4.0 * corner - 1.0, 0.0, 1.0);
}
