/** Follows the curves of a crowd point by point, without allocating an object per point. */
import type { Projection } from '../../../core/geometry/arc';
import { curveOffsets } from '../../../core/geometry/curve-numbers';

/** A position on a curve, in mesh coordinates, and the unit vector across the curve there. */
export interface Trace {
  readonly x: number;
  readonly y: number;
  readonly z: number;
  readonly acrossX: number;
  readonly acrossY: number;
  readonly acrossZ: number;
  /** The approximate length of the whole curve, in the unit of the coordinates. */
  readonly length: number;
  /** Starts with the curve whose numbers begin at `at`. */
  begin(numbers: Float32Array, at: number): void;
  /** Moves to a position along the curve, from 0 to 1. */
  moveTo(share: number): void;
}

/** Great circles: y, z, x of the unit vector. */
class GlobeTrace implements Trace {
  x = 0;
  y = 0;
  z = 0;
  acrossX = 0;
  acrossY = 0;
  acrossZ = 0;
  length = 0;
  #startX = 0;
  #startY = 0;
  #startZ = 0;
  #departureX = 0;
  #departureY = 0;
  #departureZ = 0;

  begin(numbers: Float32Array, at: number): void {
    this.#startX = numbers[at + curveOffsets.start] ?? 0;
    this.#startY = numbers[at + curveOffsets.start + 1] ?? 0;
    this.#startZ = numbers[at + curveOffsets.start + 2] ?? 0;
    this.#departureX = numbers[at + curveOffsets.departure] ?? 0;
    this.#departureY = numbers[at + curveOffsets.departure + 1] ?? 0;
    this.#departureZ = numbers[at + curveOffsets.departure + 2] ?? 0;
    this.length = numbers[at + curveOffsets.angle] ?? 0;
    // The normal of its plane is constant along a great circle.
    this.acrossX = this.#startY * this.#departureZ - this.#startZ * this.#departureY;
    this.acrossY = this.#startZ * this.#departureX - this.#startX * this.#departureZ;
    this.acrossZ = this.#startX * this.#departureY - this.#startY * this.#departureX;
  }

  moveTo(share: number): void {
    const cosine = Math.cos(share * this.length);
    const sine = Math.sin(share * this.length);
    this.x = cosine * this.#startX + sine * this.#departureX;
    this.y = cosine * this.#startY + sine * this.#departureY;
    this.z = cosine * this.#startZ + sine * this.#departureZ;
  }
}

/** Flat curves in MapLibre's Web Mercator. */
class FlatTrace implements Trace {
  x = 0;
  y = 0;
  readonly z = 0;
  acrossX = 0;
  acrossY = 0;
  readonly acrossZ = 0;
  length = 0;
  #startX = 0;
  #startY = 0;
  #linearX = 0;
  #linearY = 0;
  #quadraticX = 0;
  #quadraticY = 0;

  begin(numbers: Float32Array, at: number): void {
    this.#startX = numbers[at + curveOffsets.bowStart] ?? 0;
    this.#startY = numbers[at + curveOffsets.bowStart + 1] ?? 0;
    this.#linearX = numbers[at + curveOffsets.bowLinear] ?? 0;
    this.#linearY = numbers[at + curveOffsets.bowLinear + 1] ?? 0;
    this.#quadraticX = numbers[at + curveOffsets.bowQuadratic] ?? 0;
    this.#quadraticY = numbers[at + curveOffsets.bowQuadratic + 1] ?? 0;
    this.length = Math.hypot(this.#linearX + this.#quadraticX, this.#linearY + this.#quadraticY);
  }

  moveTo(share: number): void {
    this.x = this.#startX + share * (this.#linearX + share * this.#quadraticX);
    this.y = this.#startY + share * (this.#linearY + share * this.#quadraticY);
    const headingX = this.#linearX + 2 * share * this.#quadraticX;
    const headingY = this.#linearY + 2 * share * this.#quadraticY;
    const speed = Math.sqrt(headingX * headingX + headingY * headingY);
    this.acrossX = -headingY / speed;
    this.acrossY = headingX / speed;
  }
}

export function createTrace(projection: Projection): Trace {
  return projection === 'globe' ? new GlobeTrace() : new FlatTrace();
}
