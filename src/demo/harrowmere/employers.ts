import type { DemoEmployer } from '../town.ts';

/** The companies, and how each stands to the needs of people. */
export const employers: readonly DemoEmployer[] = [
  {
    name: 'Harbour Bakery',
    street: 'Kettle Lane',
    at: [1, 0.5],
    stances: {
      regular_check_in: 'policy',
      phased_hours: 'has_done',
      dosing_window: 'willing',
      mentor_or_peer: 'has_done',
    },
  },
  {
    name: 'Lantern Kitchen',
    street: 'Lamplighter Row',
    at: [-0.5, 1],
    stances: { trained_supervisor: 'willing', frequent_breaks: 'policy', coach_contact_line: 'unknown' },
  },
  {
    name: 'The Copper Otter',
    street: 'Ferry Steps',
    at: [0.3, -0.6],
    stances: { regular_check_in: 'case_by_case', no_alcohol_service: 'cannot' },
  }, // alcohol: setting and refusal
  {
    name: 'Thistle Warehouse',
    street: 'Longshed Road',
    at: [6, 2],
    stances: {
      written_instructions: 'policy',
      step_by_step_tasks: 'policy',
      shift_limit: 'willing',
      job_held_during_treatment: 'cannot',
    },
  }, // need_refused
  {
    name: 'Greenfinch Gardens',
    street: 'Orchard Dip',
    at: [3, -2],
    stances: {
      self_paced: 'has_done',
      mentor_or_peer: 'policy',
      treatment_sessions: 'has_done',
      setback_is_not_dismissal: 'policy',
    },
  },
  {
    name: 'Sundial Care',
    street: 'Almond Court',
    at: [-2, 2],
    stances: {
      trained_supervisor: 'policy',
      return_to_work_plan: 'willing',
      fair_chance_process: 'case_by_case',
    },
  },
  {
    name: 'Pebble & Post Offices',
    street: 'Market Square',
    at: [0, 0.1],
    stances: {
      remote_possible: 'has_done',
      digital_help: 'willing',
      private_space: 'policy',
      regular_check_in: 'willing',
    },
  },
  {
    name: 'Magpie Recycling',
    street: 'Tinker’s Wharf',
    at: [4, 4],
    stances: {
      fair_chance_process: 'policy',
      tools_or_uniform: 'policy',
      wage_advance: 'willing',
      court_or_probation: 'has_done',
    },
  },
  {
    name: 'Willow Linen',
    street: 'Mangle Street',
    at: [-1, -1.5],
    stances: { childcare_hours: 'has_done', step_by_step_tasks: 'willing', literacy_support: 'willing' },
  },
  {
    name: 'Redbrick Builders',
    street: 'Hodder’s Yard',
    at: [2, 5],
    stances: {
      transport_help: 'has_done',
      phased_hours: 'case_by_case',
      prescribed_medication_accepted: 'unknown',
    },
  },
  {
    name: 'Bluebell Hotel',
    street: 'Promenade',
    at: [0.8, -1.2],
    stances: { language_support: 'policy', shift_limit: 'case_by_case', regular_check_in: 'has_done' },
  },
  {
    name: 'Far Fell Depot',
    street: 'Moor End',
    at: [48, 30],
    stances: { transport_help: 'cannot', written_instructions: 'willing' },
  }, // too_far
];
