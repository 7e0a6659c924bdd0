/** Agreements whose own summary reports only a plan or an intention, not a conclusion. */
import { isBinding } from '../../domain/kind';
import { datedEvents } from '../dated-events';
import { selectTexts } from '../json-select';
import { type Problem, problemIn } from '../problem';
import type { Records } from '../records';

/** Words for intentions, and words for conclusions. */
// `\b` works for Latin letters only, so the Russian words need explicit boundaries.
const wordings = [
  {
    language: 'en',
    intended:
      /\b(?:agree[ds]? (?:on|to|upon)|plan(?:s|ned)? to|intend(?:s|ed)? to|expected to|(?:will|would|to) (?:sign|become|conclude|establish|join))\b/iu,
    done: /\b(?:signed|concluded|became|joined|established|founded|made)\b/iu,
  },
  {
    language: 'ru',
    intended:
      /(?<!\p{L})(?:договорил\p{L}*|планиру\p{L}*|намерен\p{L}?|намерева\p{L}*|собира\p{L}*|буд[еу]т \p{L}+|подпиш[еу]т|стан[еу]т)(?!\p{L})/iu,
    done: /(?<!\p{L})(?:подписа[лн]\p{L}*|заключ[иеё][лн]\p{L}*|установи\p{L}*|вступи\p{L}*|стал[аио]?)(?!\p{L})/iu,
  },
];

export function* checkKinds({ pairs }: Records): Generator<Problem> {
  for (const pair of pairs.values()) {
    const { document } = pair;
    for (const { path, kind } of datedEvents(pair)) {
      if (!isBinding(kind)) continue;
      for (const { language, intended, done } of wordings) {
        const [summary] = selectTexts(document.value, [...path, 'summary', language]);
        const phrase = intended.exec(summary?.value ?? '')?.[0];
        if (summary === undefined || phrase === undefined || done.test(summary.value)) continue;
        yield problemIn(document, {
          rule: 'kind-too-strong',
          path: summary.path,
          message: `"${phrase}" is not yet a ${kind}`,
          fix: 'make it a meeting or a visit, or state in the summary that it was signed',
        });
      }
    }
  }
}
