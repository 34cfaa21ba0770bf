import type { DemoTown } from '../town.ts';

const said = (usual: string, beside: string) => ({ usual: usual.split('; '), beside: beside.split('; ') });

/** Skills by occupation as people there would name them, by their labels: the first are what a role asks for, the others what it likes. */
export const skills: DemoTown['skills'] = {
  baker: said(
    'bake goods; prepare bakery products; knead food products; tend bakery ovens; work according to recipe',
    'bake confections; lift heavy weights; follow written instructions',
  ),
  barista: said(
    'prepare hot drinks; prepare specialised coffee; take food and beverage orders from customers; set up the coffee area; greet guests',
    'handle customer complaints; check deliveries on receipt; execute opening and closing procedures',
  ),
  bartender: said(
    'serve beers; serve beverages; setup the bar area; stock the bar; process payments',
    'change kegs; clean beer pipes; prepare mixed beverages',
  ),
  'bicycle mechanic': said(
    'perform repairs on bicycles; assemble bicycles; tune bicycles; maintain braking system; replace defect components',
    'repair electric bicycles; assist customers; sell bicycles',
  ),
  bricklayer: said(
    'lay bricks; finish mortar joints; check straightness of brick; follow health and safety procedures in construction; interpret 2D plans',
    'mix concrete; build scaffolding; work in a construction team',
  ),
  'building cleaner': said(
    "clean building floors; clean surfaces; remove dust; restock toilet facilities' supplies; clean glass surfaces",
    'clean toilet facilities; clean furniture; disinfect surfaces',
  ),
  'call centre agent': said(
    'communicate by telephone; listen actively; create solutions to problems; have computer literacy; tolerate stress',
    'answer incoming calls; provide customer follow-up services; teamwork principles',
  ),
  carpenter: said(
    'join wood elements; woodworking tools; create wood joints; use measurement instruments; follow health and safety procedures in construction',
    'use sander; operate table saw; work in a construction team',
  ),
  cashier: said(
    'operate cash point; process payments; customer service; process refunds; apply numeracy skills',
    'count money; put up price tags; maintain check-out area cleanliness',
  ),
  cook: said(
    'use cooking techniques; use food preparation techniques; use food cutting tools; comply with food safety and hygiene; ensure cleanliness of food preparation area',
    'prepare sandwiches; plan menus; prepare desserts',
  ),
  'data entry clerk': said(
    'process data; maintain data entry requirements; use word processing software; database; perform data cleansing',
    'use spreadsheets software; information confidentiality; manage digital documents',
  ),
  'domestic cleaner': said(
    'clean rooms; vacuum surfaces; wash the laundry; iron textiles; make the beds',
    'lift heavy weights; buy groceries; dispose waste',
  ),
  'food production operator': said(
    'monitor the production line; lift heavy weights; food safety principles; clean food and beverage machinery; follow production schedule',
    'tend packaging machines; weigh materials; perform cleaning duties',
  ),
  'forklift operator': said(
    'operate forklift; stack empty pallets; pick orders for dispatching; store warehouse goods; stay alert',
    'lift heavy weights; weigh materials; work in a logistics team',
  ),
  'hand packer': said(
    'pack goods; use packaging equipment; lift heavy weights; ensure correct goods labelling; follow written instructions',
    'weigh merchandise; pack fragile items for transportation; identify damaged goods before shipment',
  ),
  'healthcare assistant': said(
    'provide basic support to patients; support nurses; listen actively; empathise with the healthcare user; work with nursing staff',
    'distribute meals to patients; conduct cleaning tasks; disability care',
  ),
  'home care aide': said(
    'tend to elderly people; keep company; prepare ready-made dishes; buy groceries; make the beds',
    'provide first aid; vacuum surfaces; listen actively',
  ),
  'hospital porter': said(
    'transfer patients; listen actively; observe confidentiality; provide first aid; transport patient to medical facility',
    "answer patients' questions; provide basic support to patients; apply organisational techniques",
  ),
  'hotel porter': said(
    'greet guests; handle guest luggage; handle delivered packages; maintain customer service; assist clients with special needs',
    "clean public areas; park guest's vehicle; handle customer complaints",
  ),
  'kitchen assistant': said(
    'use food preparation techniques; clean kitchen equipment; comply with food safety and hygiene; receive kitchen supplies; dispose waste',
    'prepare sandwiches; prepare vegetable products for use in a dish; check deliveries on receipt',
  ),
  'kitchen porter': said(
    'operate dishwashing machine; clean surfaces; clean kitchen equipment; dispose waste; comply with food safety and hygiene',
    'use food preparation techniques; use food cutting tools; handle glassware',
  ),
  'landscape gardener': said(
    'prune plants; plant green plants; use gardening equipment; prepare the ground; perform weed control operations',
    'build fences; work in a landscape team; organic farming',
  ),
  'laundry worker': said(
    'operate washer extractor; iron textiles; operate tumble dryer; eliminate stains; handle linen in stock',
    'pack goods; monitor stock level; greet guests',
  ),
  'office clerk': said(
    'perform office routine activities; file documents; communicate by telephone; use spreadsheets software; handle mail',
    'use microsoft office; keep records of customer interaction; maintain inventory of office supplies',
  ),
  'pastry maker': said(
    'bake confections; bake goods; work according to recipe; make artistic food creations; mould doughs',
    'create new recipes; tend bakery ovens; lift heavy weights',
  ),
  receptionist: said(
    'greet guests; communicate by telephone; administer appointments; customer service; maintain reception area',
    'handle mail; file documents; process payments',
  ),
  'recycling worker': said(
    'assess waste type; manage waste; dismantle broken appliances; use personal protection equipment; collect broken appliances',
    'sort waste; operate forklift; dispose of non-hazardous waste',
  ),
  'room attendant': said(
    'clean rooms; maintain linen operation; maintain customer service; handle chemical cleaning agents; health and safety regulations',
    'make the beds; clean toilet facilities; clean glass surfaces',
  ),
  'security guard': said(
    'patrol areas; monitor surveillance equipment; stay alert; perform security checks; deal with aggressive behaviour',
    'provide first aid; control crowd; provide door security',
  ),
  'shop assistant': said(
    'operate cash register; stock shelves; maintain store cleanliness; direct customers to merchandise; put up price tags',
    'process payments; maintain customer service; carry out active selling',
  ),
  'waiter/waitress': said(
    'serve food in table service; take food and beverage orders from customers; arrange tables; process payments; welcome restaurant guests',
    'dispose waste; process reservations; prepare service trolleys',
  ),
  'warehouse worker': said(
    'pick orders for dispatching; load products for dispatch; lift heavy weights; stack goods; receive goods',
    'use barcode scanning equipment; handle fragile items; work in a logistics team',
  ),
};
