import type { PlacementEndReason } from '../../../src/domain/placement.ts';

export const jobs = {
  title: 'The job',
  since: 'Since {{day}}.',
  was: 'From {{day}} until {{until}}.',
  was_why: 'From {{day}} until {{until}} ({{why}}).',
  change: 'It ended, or the days are others',
  first_day: 'First day',
  last_day: 'Last day',
  last_day_hint:
    'What they permitted until the job ends, ends with it: nobody sees anything by it any more. A day that was wrong is put right here; the permission is then signed anew.',
  why: 'Why it ended',
  not_said: 'Not said',
  save: 'Save',
  keep: 'Leave it',
  reason_time_was_up: 'it was for a time',
  reason_other_job: 'they found another',
  reason_not_right: 'it was not right for them',
  reason_let_go: 'the employer let them go',
  reason_another_reason: 'another reason',
} as const satisfies Record<`reason_${PlacementEndReason}`, string> & Record<string, string>;
