/**
 * How long something lasts, where much of it has not ended yet: the product-limit estimate.
 *
 * E. L. Kaplan and P. Meier, "Nonparametric estimation from incomplete observations", Journal of the
 * American Statistical Association 53 (1958). Limits as R's `survfit` and SAS give them: Greenwood's
 * variance on the scale of log(-log S), the median's by R. Brookmeyer and J. Crowley, Biometrics 38 (1982).
 */

/** A life that was watched for some time, to its end or not. */
export interface Life {
  readonly duration: number;
  /** Whether it ended then; else it was still going on when it was last looked at. */
  readonly ended: boolean;
}

/** The estimate from one end to the next. */
export interface SurvivalStep {
  /** When some ended. */
  readonly time: number;
  /** How many were still going on until then. */
  readonly atRisk: number;
  readonly ended: number;
  /** The share that lasts longer. */
  readonly survival: number;
  /** 95 % limits of that share. */
  readonly low: number;
  readonly high: number;
}

/** Times; `null` where too little has ended to tell. */
export interface Median {
  readonly time: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** The two-sided 5 % point of the normal distribution. */
const normal95 = 1.959964;

function limitsOf(survival: number, greenwood: number): Pick<SurvivalStep, 'low' | 'high'> {
  // Where nothing is left, nothing is left to estimate limits from.
  if (survival === 0) return { low: 0, high: 1 };
  const spread = (normal95 * Math.sqrt(greenwood)) / Math.log(survival);
  return { low: survival ** Math.exp(-spread), high: survival ** Math.exp(spread) };
}

/** The share that lasts longer than a time, at each time at which some ended, the earliest first. */
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

/** What rounding may leave of a half. */
const half = 0.5 + 1e-9;

/** The time that half outlast. */
export function medianOf(steps: readonly SurvivalStep[]): Median {
  const firstBelow = (shareOf: (step: SurvivalStep) => number) =>
    steps.find((step) => shareOf(step) <= half)?.time ?? null;
  return {
    time: firstBelow(({ survival }) => survival),
    low: firstBelow(({ low }) => low),
    high: firstBelow(({ high }) => high),
  };
}

/** The share that lasts longer than a time; `null` where nothing was watched for that long. */
export function survivalAt(
  lives: readonly Life[],
  steps: readonly SurvivalStep[],
  time: number,
): number | null {
  if (!lives.some(({ duration }) => duration >= time)) return null;
  return steps.findLast((step) => step.time <= time)?.survival ?? 1;
}
