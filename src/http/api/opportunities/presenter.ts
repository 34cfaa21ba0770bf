import type { Fields } from '../../../domain/access/decide.ts';
import type { Opportunity } from '../../../domain/opportunity.ts';
import type { Role } from '../../../domain/user.ts';
import type { BrokenRule } from '../../../services/kit/posting-text.ts';
import type { NamedOpportunity } from '../../../services/opportunities/employer-names.ts';
import type { Spoken, Words } from '../../../words/words.ts';
import { visible } from '../../answer/visible.ts';
import { presentRow, shownInstant } from '../shapes/instant.ts';
import { type LabelOf, labelled, labelsWith } from '../shapes/label.ts';
import { presentAccommodation, presentBlock, presentPlace } from '../shapes/place.ts';
import { presentStatements } from '../shapes/statement.ts';

/** A posting, for coaches and for its employer. */
export function presentOpportunity(
  opportunity: NamedOpportunity,
  fields: Fields,
  known: LabelOf,
  role: Role | undefined,
) {
  const labelOf = labelsWith(known, opportunity.conceptNames);
  const { skills, schedule, wage, renewed } = opportunity;
  const asked = (list: Opportunity['skills']['required']) =>
    list.map(({ uri, level }) => labelled({ uri, level }, labelOf));
  const shown = {
    ...presentRow(opportunity),
    employerId: opportunity.employerId,
    employerName: opportunity.employerName,
    title: opportunity.title,
    duties: opportunity.duties,
    occupation: opportunity.occupation,
    occupationLabel: opportunity.occupation && labelOf(opportunity.occupation),
    skills: { required: asked(skills.required), desired: asked(skills.desired) },
    licences: opportunity.licences,
    training: opportunity.training,
    schedule: {
      kind: schedule.kind,
      blocks: schedule.blocks.map(presentBlock),
      flexible: schedule.kind === 'flexible',
      hoursPerWeek: schedule.hoursPerWeek,
    },
    wage: wage && { min: wage.min, max: wage.max, per: wage.per },
    contract: opportunity.contract,
    place: presentPlace(opportunity.place),
    remote: opportunity.remote,
    startDate: opportunity.startDate,
    openings: opportunity.openings,
    settings: opportunity.settings,
    accommodations: opportunity.accommodations.map((one) => presentAccommodation(one, role)),
    statements: presentStatements(opportunity.statements),
    state: opportunity.state,
    stateReason: opportunity.stateReason,
    pausedUntil: shownInstant(opportunity.pausedUntil),
    renewed: renewed && { at: shownInstant(renewed.at), by: renewed.by, confirmed: renewed.confirmed },
    expiresAt: shownInstant(opportunity.expiresAt),
    externalId: opportunity.externalId,
    withdrawnCount: opportunity.withdrawnOn?.length,
    withdrawnOn: opportunity.withdrawnOn,
  };
  return visible(fields, shown, {
    ...{ employerName: 'employerId', occupationLabel: 'occupation' },
    ...{ withdrawnCount: 'state', withdrawnOn: 'state' },
  });
}

/** Sentences that no posting may have. Wording that would pass comes in the language of the sentence, and its meaning in the reader's. */
export function presentBrokenRules(found: readonly BrokenRule[], words: Words, spoken: Spoken) {
  return {
    items: found.map(({ quote, start, end, rule, language, law }) => ({
      ...{ quote, start, end },
      rule: words.label('postingRules', rule),
      law: law && words.label('laws', law),
      instead: spoken[language].label('postingWordings', rule),
      language,
      meaning: words.language === language ? undefined : words.label('postingWordings', rule),
    })),
    nextCursor: null,
  };
}
