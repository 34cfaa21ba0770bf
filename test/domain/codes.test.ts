import { expect } from 'chai';
import { changeKinds, gateRules, partNames } from '../../src/domain/evaluation.ts';
import { importKinds, importStates } from '../../src/domain/import.ts';
import { decisionActions, declineReasons, matchStates, recordedAnswers } from '../../src/domain/match.ts';
import { importances, noticeKinds } from '../../src/domain/notice.ts';
import { contracts, opportunityStates, remoteKinds } from '../../src/domain/opportunity.ts';
import { errorCodes } from '../../src/domain/problem.ts';
import { roles } from '../../src/domain/user.ts';
import { evidenceTiers, stances } from '../../src/domain/values/accommodation.ts';
import { idPrefixes } from '../../src/domain/values/ids.ts';
import { wagePeriods } from '../../src/domain/values/money.ts';
import { travelModes } from '../../src/domain/values/place.ts';
import { licences, recordConstraintCodes, settings } from '../../src/domain/values/setting.ts';
import { skillLevels } from '../../src/domain/values/skill.ts';
import { stages } from '../../src/domain/values/stage.ts';
import { needCodes, needGroups, needWeights } from '../../src/domain/values/support-need.ts';

/**
 * The codes that rows are kept with and that clients of the API know, in the order in which they are shown or weighed: none
 * may be spelled anew or fall out by a slip.
 */
describe('codes', () => {
  const lists: readonly (readonly [readonly string[], string])[] = [
    [partNames, 'skills support logistics preference track'],
    [
      gateRules,
      'opportunity_not_open need_refused setting_avoided licence_missing no_common_hours too_far wage_below_floor working_age safety_list statutory_bar',
    ],
    [
      changeKinds,
      'stance hours_flexible hours_fewer hours_cut wage_raised remote training_given hours_freed licence_gained travel_extended setting_accepted old_enough skill_gained',
    ],
    [importKinds, 'participants opportunities employers'],
    [importStates, 'received applying done failed undoing undone'],
    [
      matchStates,
      'suggested blocked shortlisted offered_to_participant interested released_to_employer interviewing offered placed declined_by_coach declined_by_participant declined_by_employer withdrawn superseded deferred later',
    ],
    [
      decisionActions,
      'shortlist decline defer offer record_answer record_interview record_offer record_start withdraw undo recorded_by_mistake interested not_interested ask release end_release start invite make_offer take_back',
    ],
    [
      declineReasons,
      'hours_do_not_fit too_far wage_too_low skills_do_not_fit setting_not_right supports_missing participant_prefers_other not_now employer_not_suitable already_in_touch other',
    ],
    [recordedAnswers, 'interested not_interested employer_declined'],
    [
      noticeKinds,
      'strong_match near_miss free_soon more_matches lists_moved employer_answer participant_answer facts_changed posting_closing stale_profile pause_digest handed_over cover_given consent_expiring consent_ended consent_denied person_asks person_to_see released_by_person release_ended reader_joined job_started job_ended not_said workers_stopped glass_broken way_made clearance_asked erasure_asked',
    ],
    [importances, 'now soon fyi'],
    [contracts, 'permanent fixed_term temporary apprenticeship work_trial'],
    [remoteKinds, 'no partly fully'],
    [opportunityStates, 'draft open paused filled expired withdrawn'],
    [
      errorCodes,
      'malformed_request unauthenticated second_factor forbidden step_up not_found method_not_allowed conflict stale_version too_large unsupported_media_type invalid version_required rate_limited unavailable',
    ],
    [roles, 'coach supervisor employer participant partner auditor administrator'],
    [stances, 'policy has_done willing case_by_case unknown cannot'],
    [evidenceTiers, 'declared evidenced proven_by_placement'],
    [wagePeriods, 'hour day week month year'],
    [travelModes, 'walk bicycle public_transport car lift'],
    [
      settings,
      'alcohol_on_site alcohol_served controlled_substances cash_handling night_work on_call driving lone_work noise no_private_space heavy_lifting standing_long heights customer_facing work_with_children work_with_vulnerable_adults security_work',
    ],
    [
      licences,
      'driving_car driving_van driving_lorry driving_bus forklift food_hygiene construction_site_card first_aid security_guard electrician gas_fitter care_certificate',
    ],
    [
      recordConstraintCodes,
      'no_work_with_children no_work_with_vulnerable_adults no_security_licence no_driving_for_work no_controlled_substances_handling no_cash_handling',
    ],
    [skillLevels, 'basic working skilled expert'],
    [stages, 'exploring stabilising ready_to_try_work working_with_support working_independently paused'],
    [needWeights, 'must prefer nice'],
  ];
  for (const [list, wanted] of lists) {
    it(`from ${list[0]} to ${list.at(-1)} are these`, () => {
      expect(list.join(' ')).to.equal(wanted);
    });
  }

  it('of needs are these, by group', () => {
    const groups = Object.entries(needGroups).map(([group, codes]) => [group, codes.join(' ')]);
    expect(Object.fromEntries(groups)).to.deep.equal({
      time: 'treatment_sessions dosing_window mutual_aid_times court_or_probation childcare_hours curfew shift_limit phased_hours',
      travel: 'public_transport max_travel_minutes no_driving transport_help',
      setting:
        'alcohol_free_site no_alcohol_service no_controlled_substances no_cash_initially low_noise private_space',
      task: 'written_instructions step_by_step_tasks self_paced frequent_breaks physical_limit',
      people: 'trained_supervisor mentor_or_peer coach_on_site coach_contact_line regular_check_in',
      continuity: 'job_held_during_treatment return_to_work_plan setback_is_not_dismissal',
      access:
        'language_support literacy_support digital_help tools_or_uniform wage_advance remote_possible childcare_help',
      hiring: 'fair_chance_process prescribed_medication_accepted',
    });
    expect(needCodes).to.deep.equal(Object.values(needGroups).flat());
  });

  it('at the beginning of ids are these', () => {
    const prefixes = Object.entries(idPrefixes).map((one) => one.join(':'));
    expect(prefixes.join(' ')).to.equal(
      'organisation:org user:usr participant:par employer:emp opportunity:opp match:mat notice:ntc delivery:dlv import:imp token:tok invitation:inv reset:rst mailedReset:rsm factor:fac erasure:ers glass:brg clearance:clr signInLink:sgn decision:dec consent:cns evidence:evd release:rel disclosure:dsc audit:aud fact:out stageChange:stg question:qst enquiry:enq contact:cnt placement:plc place:plt cover:cov handover:hnd view:viw edit:edt partner:prt',
    );
  });
});
