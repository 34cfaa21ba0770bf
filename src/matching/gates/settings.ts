import type { Blocker } from '../../domain/evaluation.ts';
import type { Pair } from '../pair.ts';
import { needOfSetting } from '../settings.ts';
import { isYes } from '../stances.ts';

/**
 * `setting_avoided`: a setting, stated or certain, that the person avoids or that goes against a `must`. The employer lifts it by
 * `willing` or better on the need of its kind; where there is none only the person can.
 */
export function settingsBearable({ participant, opportunity, needs }: Pair): readonly Blocker[] {
  const musts = needs.filter(({ need }) => need.weight === 'must');
  const against = musts
    .filter(({ conflicts, standing }) => conflicts.length > 0 && !isYes(standing))
    .map(
      ({ need, conflicts }): Blocker => ({
        rule: 'setting_avoided',
        side: 'employer',
        liftableBy: 'employer',
        need: need.code,
        setting: conflicts[0],
        cause: need.code,
        inReach: true,
        data: { settings: conflicts },
      }),
    );
  const avoided = participant.avoidSettings
    .filter((setting) => opportunity.settings.sure.has(setting))
    .flatMap((setting): readonly Blocker[] => {
      // A must that the setting goes against is the same cause.
      const need =
        musts.find(({ conflicts }) => conflicts.includes(setting))?.need.code ?? needOfSetting[setting];
      const standing = need === undefined ? undefined : opportunity.standings.get(need);
      if (standing !== undefined && isYes(standing)) return [];
      const by = need === undefined || standing?.stance === 'cannot' ? 'participant' : 'employer';
      return [
        {
          rule: 'setting_avoided',
          side: 'participant',
          liftableBy: by,
          setting,
          cause: need ?? setting,
          inReach: true,
          data: { settings: [setting] },
        },
      ];
    });
  return [...against, ...avoided];
}
