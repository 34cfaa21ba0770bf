import type * as consents from '../en/consents.ts';
import type * as labels from '../en/labels.ts';
import type * as arrangements from '../en/own-arrangements.ts';
import type { Translation } from '../translation.ts';

export const days: Translation<typeof labels.days> = {
  mon: 'lunes',
  tue: 'martes',
  wed: 'miércoles',
  thu: 'jueves',
  fri: 'viernes',
  sat: 'sábado',
  sun: 'domingo',
};

export const modes: Translation<typeof labels.modes> = {
  walk: 'a pie',
  bicycle: 'en bici',
  public_transport: 'en bus o tren',
  car: 'en coche',
  lift: 'con alguien que te lleva',
};

export const periods: Translation<typeof labels.periods> = {
  hour: 'por hora',
  day: 'por día',
  week: 'por semana',
  month: 'al mes',
  year: 'al año',
};

export const needs: Translation<typeof labels.needs> = {
  treatment_sessions: 'tiempo libre para citas fijas',
  dosing_window: 'horas libres por una cita diaria',
  mutual_aid_times: 'horas libres para un grupo',
  court_or_probation: 'tiempo libre para citas oficiales',
  childcare_hours: 'horas libres por los niños',
  curfew: 'horas que acaban a tiempo para estar en casa',
  shift_limit: 'turnos que se hablan antes',
  phased_hours: 'empezar con pocas horas',
  public_transport: 'un lugar con bus o tren',
  max_travel_minutes: 'un camino corto',
  no_driving: 'trabajo sin conducir',
  transport_help: 'ayuda para llegar',
  alcohol_free_site: 'un lugar sin alcohol',
  no_alcohol_service: 'tareas sin servir alcohol',
  no_controlled_substances: 'tareas lejos de pastillas fuertes',
  no_cash_initially: 'sin tocar dinero al principio',
  low_noise: 'un lugar tranquilo',
  private_space: 'un cuarto para estar a solas',
  written_instructions: 'tareas por escrito',
  step_by_step_tasks: 'tareas paso a paso',
  self_paced: 'trabajar sin prisa',
  frequent_breaks: 'más pausas cortas',
  physical_limit: 'tareas con límites físicos',
  trained_supervisor: 'un jefe que sabe dar apoyo',
  mentor_or_peer: 'alguien del trabajo que te guía',
  coach_on_site: 'visitas de quien ayuda',
  coach_contact_line: 'poder llamar a quien ayuda',
  regular_check_in: 'charlas cada poco',
  job_held_during_treatment: 'guardar el puesto si falto un tiempo',
  return_to_work_plan: 'un plan para volver tras una ausencia',
  setback_is_not_dismissal: 'no perder el puesto por un bache',
  language_support: 'ayuda con el idioma',
  literacy_support: 'ayuda para leer y escribir',
  digital_help: 'ayuda con el ordenador',
  tools_or_uniform: 'ropa o útiles de trabajo',
  wage_advance: 'un anticipo de la primera paga',
  remote_possible: 'parte del trabajo en casa',
  childcare_help: 'ayuda con los niños',
  fair_chance_process: 'elegir a la gente de forma justa',
  prescribed_medication_accepted: 'que valga lo que receta un médico',
};

export const settings: Translation<typeof labels.settings> = {
  alcohol_on_site: 'alcohol en el lugar',
  alcohol_served: 'servir alcohol',
  controlled_substances: 'pastillas fuertes bajo llave',
  cash_handling: 'tocar dinero',
  night_work: 'trabajo de noche',
  on_call: 'guardias',
  driving: 'conducir',
  lone_work: 'trabajar a solas',
  noise: 'ruido',
  no_private_space: 'ningún cuarto aparte',
  heavy_lifting: 'cargar peso',
  standing_long: 'estar mucho de pie',
  heights: 'trabajo en alto',
  customer_facing: 'trato con clientes',
  work_with_children: 'trabajo con niños',
  work_with_vulnerable_adults: 'trabajo con personas frágiles',
  security_work: 'trabajo de vigilancia',
};

export const licences: Translation<typeof labels.licences> = {
  driving_car: 'carné de coche',
  driving_van: 'carné de furgoneta',
  driving_lorry: 'carné de camión',
  driving_bus: 'carné de autobús',
  forklift: 'carné de carretilla',
  food_hygiene: 'curso de manejo de alimentos',
  construction_site_card: 'tarjeta de obra',
  first_aid: 'curso de primeros auxilios',
  security_guard: 'carné de vigilante',
  electrician: 'carné de electricista',
  gas_fitter: 'carné de gas',
  care_certificate: 'título de cuidados',
};

export const consentFields: Translation<typeof consents.consentFields> = {
  offers: 'los trabajos que me ofrecen',
  answers: 'lo que contesto',
  displayName: 'mi nombre',
  phone: 'mi teléfono',
  email: 'mi correo',
  skills: 'lo que sé hacer',
  pastWork: 'dónde trabajé',
  availability: 'cuándo puedo trabajar',
  message: 'un mensaje mío',
  arrangements: 'lo que me ayuda en el trabajo',
};

export const consentEvents: Translation<typeof consents.consentEvents> = {
  placement_ended: 'que acabe el trabajo',
  service_ended: 'que deje el servicio',
  link_ended: 'que quite el enlace con estas páginas',
};

export const ownArrangements: Translation<typeof arrangements.ownArrangements> = {
  starts_from: 'Empiezas a las {{from}} o más tarde: {{days}}',
  done_by: 'Acabas antes de las {{until}}: {{days}}',
  away: 'No estás de {{from}} a {{until}}: {{days}}',
  agreed_hours: 'Horas que se hablan antes',
  shift_length: 'Turnos cortos',
  gradual_start: 'Menos horas al principio',
  bus_hours: 'Horas en que hay bus',
  no_driving: 'Sin conducir',
  help_with_way: 'Ayuda para llegar',
  no_till: 'Sin caja al principio',
  quiet_place: 'Un sitio tranquilo',
  room_of_own: 'Un cuarto para estar a solas un rato',
  written_tasks: 'Tareas por escrito',
  one_task_at_a_time: 'Una tarea cada vez',
  own_pace: 'Tu ritmo al principio',
  more_breaks: 'Más pausas cortas',
  lighter_work: 'Trabajo más ligero',
  named_supervisor: 'Un jefe con nombre',
  colleague_to_ask: 'Alguien a quien preguntar',
  coach_along: 'Puede venir quien te ayuda',
  coach_to_ring: 'Pueden llamar a quien te ayuda',
  weekly_talk: 'Una charla corta cada semana',
  help_with_language: 'Ayuda con el idioma',
  help_with_reading: 'Ayuda para leer',
  help_with_computers: 'Ayuda con el ordenador',
  clothes_and_tools: 'Ropa y útiles de trabajo',
  early_first_pay: 'La primera paga pronto',
  work_from_home: 'Parte en casa',
  childcare: 'Ayuda con los niños',
};
