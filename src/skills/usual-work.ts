import type { UsualWork } from '../domain/values/skill.ts';
import { once } from './once.ts';
import type { TaxonomyData } from './taxonomy-data.ts';
import { createWorkOdds } from './work-odds.ts';

/** Finds the occupations that some skills most likely come from, likeliest first, each with those of the skills that are usual in it. */
export function createUsualWork({
  skills,
  occupations,
}: Pick<TaxonomyData, 'skills' | 'occupations'>): (held: readonly string[], limit: number) => UsualWork[] {
  const labels = once(() => new Map(skills.map(({ uri, label }) => [uri, label])));
  const odds = createWorkOdds(occupations);

  return (held, limit) => {
    const own = new Set(held);
    return [...odds([...own]).entries()]
      .filter(([, odd]) => odd > 0)
      .sort(([a, one], [b, other]) => other - one || a - b)
      .slice(0, limit)
      .map(([at]) => {
        const { uri, label, essential, optional } = occupations[at]!;
        const usual = [...new Set([...essential, ...optional])].filter((skill) => own.has(skill));
        return {
          uri,
          label,
          skills: usual.map((skill) => ({ uri: skill, label: labels().get(skill) ?? skill })),
        };
      });
  };
}
