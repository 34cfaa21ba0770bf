import { quiet, type Visit } from '../e2e/browser-walk.ts';

interface Profile {
  readonly displayName: string;
  readonly stage: string;
  readonly skills: readonly object[];
  readonly availability: readonly object[];
  readonly place?: object;
  readonly travel?: object;
}

/**
 * Adds people of a coach's whom jobs of the demo suit, for a walk that looks at the review: other walks may have decided about
 * everybody. They are as those are who have most skills.
 */
export async function addNewcomers({ page, url, read }: Visit): Promise<void> {
  const { items } = await read<{ items: readonly { readonly id: string }[] }>('/participants?limit=100');
  const profiles = await Promise.all(items.map(({ id }) => read<Profile>(`/participants/${id}`)));
  const likely = profiles
    .filter(
      ({ stage, place, availability }) => stage === 'ready_to_try_work' && place && availability.length > 0,
    )
    .sort((a, b) => b.skills.length - a.skills.length);
  for (const { displayName, stage, skills, availability, place, travel } of likely.slice(0, 4)) {
    const made = await page.request.post(`${url}/api/v1/participants`, {
      data: { displayName: `${displayName} the Younger`, stage, skills, availability, place, travel },
      headers: { origin: url },
    });
    if (!made.ok()) throw new Error(`POST /participants answered ${made.status()}: ${await made.text()}`);
  }
  await quiet();
}
