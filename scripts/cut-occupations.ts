/**
 * The occupations that the cut takes, beside every one of ISCO-08's major groups 4 to 9 (clerks, services, farming, trades,
 * machines, helpers) and those that real job titles chose (scripts/cut-chosen.json, made by scripts/choose-occupations.ts):
 * what supportive employers post among managers, professionals and technicians, by unit group. `all` takes the whole group; other words
 * are the preferred labels of the occupations taken, separated by semicolons.
 */
export const cutOccupations: Readonly<Record<string, string>> = {
  // Kitchen, bakery and food
  '3434': 'chef; head chef; pastry chef',
  // Care, health support, teaching support and peer support
  '2635':
    'drug and alcohol addiction counsellor; homelessness worker; social worker; benefits advice worker; youth worker; rehabilitation support worker; employment support worker; substance misuse worker; victim support officer',
  '3412': 'all',
  '3258': 'emergency ambulance driver',
  '3255': 'physiotherapy assistant',
  '3344': 'all',
  '3423': 'fitness instructor; outdoor animator; personal trainer',
  // Office
  '3341': 'office manager; call centre supervisor; data entry supervisor',
  '3343': 'administrative assistant; project support officer; fundraising assistant; supply chain assistant',
  // IT support and media
  '2513': 'web developer; user interface designer',
  '3511': 'all',
  '3512': 'ICT help desk agent; ICT technician; ICT help desk manager',
  '3513': 'ICT network technician',
  '3514': 'all',
  '3521': 'sound operator; video technician; projectionist',
  '2166': 'graphic designer; desktop publisher',
};

/** ISCO-08 major groups taken whole. */
export const wholeMajorGroups = ['4', '5', '6', '7', '8', '9'];
