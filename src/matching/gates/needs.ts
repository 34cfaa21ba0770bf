import type { Blocker } from '../../domain/evaluation.ts';
import type { NeedMet } from '../need-met.ts';
import type { Pair } from '../pair.ts';
import { full } from '../stances.ts';

/** `need_refused`: a `must` the employer says they cannot do, unless the hours, the way or the posting meet it anyway. */
export function needsNotRefused({ needs }: Pair): readonly Blocker[] {
  return once(needs.filter((met) => met.need.weight === 'must' && isRefused(met))).map((met) => ({
    rule: 'need_refused',
    side: 'employer',
    liftableBy: 'employer',
    cause: met.need.code,
    need: met.need.code,
    data: { stance: met.standing.stance, measured: met.measured === undefined ? null : met.measured / full },
  }));
}

/**
 * `setting_avoided`: a setting the person avoids, or one that goes against a `must` need while the employer has said
 * nothing better. A refusal of the same need is `need_refused`, and is not told twice.
 */
export function settingsBearable({ participant, opportunity, needs }: Pair): readonly Blocker[] {
  const avoided = participant.avoidSettings
    .filter((setting) => opportunity.settings.has(setting))
    .map(
      (setting): Blocker => ({
        rule: 'setting_avoided',
        side: 'participant',
        liftableBy: 'participant',
        cause: setting,
        setting,
        data: {},
      }),
    );
  const against = once(
    needs.filter(
      (met) => met.need.weight === 'must' && met.conflicts.length > 0 && met.standing.stance === 'unknown',
    ),
  ).map(
    (met): Blocker => ({
      rule: 'setting_avoided',
      side: 'employer',
      liftableBy: 'employer',
      cause: met.need.code,
      need: met.need.code,
      setting: met.conflicts[0],
      data: { settings: met.conflicts },
    }),
  );
  return [...avoided, ...against];
}

function isRefused(met: NeedMet): boolean {
  return met.standing.stance === 'cannot' && (met.measured ?? 0) < full;
}

/** One entry a code: the same need in two windows is one conversation with the employer. */
function once(needs: readonly NeedMet[]): readonly NeedMet[] {
  return needs.filter((met, at) => needs.findIndex((other) => other.need.code === met.need.code) === at);
}
