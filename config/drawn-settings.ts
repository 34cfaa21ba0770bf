import type { DrawnSetting } from '../src/domain/score-rules.ts';

// Settings that follow from other facts of a posting, so that nobody has to state them. `certain` ones count at the gates as if they
// were stated; `likely` ones are a question for the coach. The definitions of ISCO-08 (ILO 2012, part III) name the tasks.

const unit = (
  isco: string,
  setting: DrawnSetting['setting'],
  sure: DrawnSetting['sure'],
  what: string,
): DrawnSetting => ({ setting, sure, isco, source: `ISCO-08 ${isco}: ${what}` });

const licence = (
  code: NonNullable<DrawnSetting['licence']>,
  setting: DrawnSetting['setting'],
): DrawnSetting => ({
  setting,
  sure: 'likely',
  licence: code,
  source: `the posting asks for the licence ${code}, which is for this work, though it may be asked for the way there`,
});

export const drawnSettings: readonly DrawnSetting[] = [
  // Driving.
  unit('832', 'driving', 'certain', 'car, van and motorcycle drivers drive'),
  unit('833', 'driving', 'certain', 'heavy truck and bus drivers drive'),
  licence('driving_car', 'driving'),
  licence('driving_van', 'driving'),
  licence('driving_lorry', 'driving'),
  licence('driving_bus', 'driving'),
  // Alcohol.
  unit('5132', 'alcohol_served', 'certain', 'bartenders serve alcoholic drinks'),
  unit('5132', 'alcohol_on_site', 'certain', 'bartenders serve alcoholic drinks'),
  unit('5131', 'alcohol_served', 'likely', 'waiters serve drinks; most restaurants are licensed'),
  unit('1412', 'alcohol_on_site', 'likely', 'restaurants are mostly licensed'),
  unit(
    '5120',
    'alcohol_on_site',
    'likely',
    'kitchens of restaurants and hotels are mostly in licensed houses',
  ),
  unit('9412', 'alcohol_on_site', 'likely', 'kitchen helpers work in restaurants, hotels and canteens'),
  // Heavy work.
  unit('9333', 'heavy_lifting', 'likely', 'freight handlers lift and carry'),
  unit('9313', 'heavy_lifting', 'likely', 'building construction labourers lift and carry'),
  unit('9312', 'heavy_lifting', 'likely', 'civil engineering labourers dig and carry'),
  unit('9334', 'heavy_lifting', 'likely', 'shelf fillers lift stock'),
  unit('4321', 'heavy_lifting', 'likely', 'stock clerks in warehouses move stock'),
  unit('7112', 'heavy_lifting', 'likely', 'bricklayers lift and carry'),
  // Heights.
  unit('7121', 'heights', 'certain', 'roofers work on roofs'),
  unit('7119', 'heights', 'likely', 'scaffolders and steeplejacks are among them'),
  unit('7123', 'heights', 'likely', 'plasterers work on ladders and scaffolds'),
  unit('7131', 'heights', 'likely', 'painters of buildings work on ladders'),
  unit('7133', 'heights', 'likely', 'cleaners of the outside of buildings'),
  // Cash and customers.
  unit('5230', 'cash_handling', 'certain', 'cashiers take payments'),
  unit('5223', 'cash_handling', 'likely', 'shop assistants take payments'),
  unit('5132', 'cash_handling', 'likely', 'bartenders take payments'),
  unit('5131', 'cash_handling', 'likely', 'waiters take payments'),
  unit('4211', 'cash_handling', 'certain', 'bank tellers handle cash'),
  unit('5223', 'customer_facing', 'certain', 'shop assistants serve customers'),
  unit('5230', 'customer_facing', 'certain', 'cashiers serve customers'),
  unit('5131', 'customer_facing', 'certain', 'waiters serve guests'),
  unit('5132', 'customer_facing', 'certain', 'bartenders serve guests'),
  // Children and adults who need care.
  unit('5311', 'work_with_children', 'certain', 'child care workers look after children'),
  unit('5312', 'work_with_children', 'certain', 'teachers’ aides work with children'),
  unit('2342', 'work_with_children', 'certain', 'early childhood educators teach children'),
  unit('2341', 'work_with_children', 'certain', 'primary school teachers teach children'),
  unit('5321', 'work_with_vulnerable_adults', 'certain', 'health care assistants care for patients'),
  unit(
    '5322',
    'work_with_vulnerable_adults',
    'certain',
    'home-based personal care workers care for people at home',
  ),
  unit('3412', 'work_with_vulnerable_adults', 'likely', 'social work assistants support clients'),
  // Controlled medicines.
  unit('2262', 'controlled_substances', 'certain', 'pharmacists dispense medicines'),
  unit('3213', 'controlled_substances', 'certain', 'pharmaceutical technicians dispense medicines'),
  unit('2221', 'controlled_substances', 'likely', 'nurses give medicines'),
  unit('3221', 'controlled_substances', 'likely', 'assistant nurses give medicines'),
  // Security.
  unit('5414', 'security_work', 'certain', 'security guards guard'),
  licence('security_guard', 'security_work'),
];
