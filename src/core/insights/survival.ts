/**
 * The product-limit estimate of durations, many of which have not ended yet.
 *
 * E. L. Kaplan and P. Meier, "Nonparametric estimation from incomplete observations", Journal of the
 * American Statistical Association 53 (1958). Confidence limits like R's `survfit` and SAS: Greenwood's
 * variance on the scale of log(-log S); for the median, R. Brookmeyer and J. Crowley, Biometrics 38 (1982).
 */

/** A lifetime, observed to its end or censored. */
export interface Life {
  readonly duration: number;
  /** Whether it ended then; otherwise it was still going on when last observed. */
  readonly ended: boolean;
}

/** The estimate from one time of an end to the next. */
export interface SurvivalStep {
  /** A time at which some ended. */
  readonly time: number;
  /** The number that had lasted until then. */
  readonly atRisk: number;
  readonly ended: number;
  /** The share that lasts longer. */
  readonly survival: number;
  /** The 95 % limits of that share. */
  readonly low: number;
  readonly high: number;
}

/** Times; `null` if too few have ended for an estimate. */
export interface Median {
  readonly time: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** The two-sided 5 % point of the normal distribution. */
const normal95 = 1.959964;

function limitsOf(survival: number, greenwood: number): Pick<SurvivalStep, 'low' | 'high'> {
  // With no survivors there is no variance to estimate limits from.
  if (survival === 0) return { low: 0, high: 1 };
  const spread = (normal95 * Math.sqrt(greenwood)) / Math.log(survival);
  return { low: survival ** Math.exp(-spread), high: survival ** Math.exp(spread) };
}

/** The share that lasts longer, at each time at which some ended, earliest first. */
export function estimateSurvival(lives: readonly Life[]): SurvivalStep[] {
  const inOrder = lives.toSorted((a, b) => a.duration - b.duration);
  const steps: SurvivalStep[] = [];
  let survival = 1;
  let greenwood = 0;
  for (let index = 0; index < inOrder.length; ) {
    const time = inOrder[index]?.duration ?? 0;
    const atRisk = inOrder.length - index;
    let ended = 0;
    for (; inOrder[index]?.duration === time; index += 1) if (inOrder[index]?.ended) ended += 1;
    if (ended === 0) continue;
    survival *= 1 - ended / atRisk;
    greenwood += ended / (atRisk * (atRisk - ended));
    steps.push({ time, atRisk, ended, survival, ...limitsOf(survival, greenwood) });
  }
  return steps;
}

/** A half, with a margin for rounding. */
const half = 0.5 + 1e-9;

/** The time that half of them outlast. */
export function medianOf(steps: readonly SurvivalStep[]): Median {
  const firstBelow = (shareOf: (step: SurvivalStep) => number) =>
    steps.find((step) => shareOf(step) <= half)?.time ?? null;
  return {
    time: firstBelow(({ survival }) => survival),
    low: firstBelow(({ low }) => low),
    high: firstBelow(({ high }) => high),
  };
}

/** The share that lasts longer than a time; `null` if none was observed for that long. */
export function survivalAt(
  lives: readonly Life[],
  steps: readonly SurvivalStep[],
  time: number,
): number | null {
  if (!lives.some(({ duration }) => duration >= time)) return null;
  return steps.findLast((step) => step.time <= time)?.survival ?? 1;
}
