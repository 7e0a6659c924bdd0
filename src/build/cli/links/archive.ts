/** Looks for copies in the Internet Archive. https://archive.org/help/wayback_api.php */
import { z } from 'zod';
import { userAgent } from './check-address';

export const archiveAddress = 'https://archive.org/wayback/available';

const availabilitySchema = z.object({
  archived_snapshots: z.object({
    closest: z
      .object({ available: z.boolean(), url: z.url(), status: z.string().optional() })
      .optional(),
  }),
});

/** `none`: the archive has no copy. `unknown`: it did not answer. */
export const archiveAnswerSchema = z.union([
  z.object({ copy: z.literal('found'), address: z.string() }),
  z.object({ copy: z.enum(['none', 'unknown']) }),
]);
export type ArchiveAnswer = z.infer<typeof archiveAnswerSchema>;

/** The copy nearest to a date (EDTF, or `null`). Never throws because of the archive. */
export async function findCopy(
  address: string,
  published: string | null,
  { archive, timeLimit }: { readonly archive: string; readonly timeLimit: number },
): Promise<ArchiveAnswer> {
  const question = new URL(archive);
  question.searchParams.set('url', address);
  const [day] = published?.match(/^\d{4}(?:-\d{2}){0,2}/) ?? [];
  if (day !== undefined) question.searchParams.set('timestamp', day.replaceAll('-', ''));
  try {
    const response = await fetch(question, {
      signal: AbortSignal.timeout(timeLimit),
      headers: { 'user-agent': userAgent, accept: 'application/json' },
    });
    if (!response.ok) {
      await response.body?.cancel();
      return { copy: 'unknown' };
    }
    const { closest } = availabilitySchema.parse(await response.json()).archived_snapshots;
    const isPage = closest?.available === true && (closest.status ?? '200').startsWith('2');
    if (!isPage) return { copy: 'none' };
    return { copy: 'found', address: closest.url.replace(/^http:/, 'https:') };
  } catch {
    return { copy: 'unknown' };
  }
}
