import type { UseCases } from './use-cases.ts';

export type Postings = Awaited<ReturnType<typeof openPostings>>;

/** One organisation with one employer, and what tests about its postings ask for. */
export async function openPostings(useCases: UseCases) {
  const here = await useCases.organisation();
  const employerId = (await useCases.employers.create(here.command, { name: 'Mill' })).id;
  return {
    here,
    employerId,
    create: (more: object = {}) =>
      useCases.opportunities.create(here.command, { employerId, title: 'Miller', ...more }),
    /** What the trail says was done to postings. */
    trail: async () =>
      (await here.trail())
        .filter(({ noun, outcome }) => noun === 'opportunity' && outcome === 'allowed')
        .map(({ action, subjectId, fields }) => [action, subjectId, fields]),
    /** How often it was told that a posting changed. */
    told: async () => (await here.facts()).filter(({ type }) => type === 'opportunity.changed').length,
  };
}
