import * as z from 'zod';
import type {
  ApplicationFile,
  Association,
  BankAccount,
  Budget,
  Paper,
  Person,
  ServiceKind,
  Unit,
} from '../domain/application/application-file.ts';
import { bilingual, calendarDay, centimes, email, expecting, identifier, phone, text } from './fields.ts';
import { paperKind } from './programme-terms.ts';

/** Every service that a unit can offer, in the order in which forms list them. */
export const SERVICE_KINDS = [
  'listening',
  'social-support',
  'psychological-support',
  'legal-support',
  'family-mediation',
  'schooling',
  'health',
  'awareness',
] as const satisfies readonly ServiceKind[];

const group = <Shape extends z.core.$ZodLooseShape>(shape: Shape) =>
  z.strictObject(shape, expecting('group'));
const list = <Item extends z.ZodType>(item: Item) => z.array(item, expecting('list'));

const person = group({
  name: bilingual,
  gender: z.enum(['f', 'm'], expecting('choice')),
  email,
  phone: z.exactOptional(phone),
}) satisfies z.ZodType<Person>;

const association = group({
  name: bilingual,
  language: z.enum(['fr', 'ar'], expecting('choice')),
  foundedOn: calendarDay,
  receiptNumber: text,
  ice: z.exactOptional(text),
  address: group({ street: text, town: text }),
  contact: person,
  president: person,
  treasurer: person,
  publicMoneyCentimes: centimes,
}) satisfies z.ZodType<Association>;

/** Province and region are any text here: whether they exist, and go together, is for the findings to say. */
const unit = group({
  name: bilingual,
  regionCode: z.string(expecting('text')),
  provinceCode: text,
  commune: bilingual,
  services: list(z.enum(SERVICE_KINDS, expecting('choice'))),
}) satisfies z.ZodType<Unit>;

const budget = group({
  requestedCentimes: centimes,
  ownContributionCentimes: centimes,
  lines: list(group({ lineId: identifier, label: bilingual, amountCentimes: centimes })),
}) satisfies z.ZodType<Budget>;

const account = group({ holder: text, rib: text }) satisfies z.ZodType<BankAccount>;

const paper = group({
  kind: paperKind,
  issuedOn: z.exactOptional(calendarDay),
  documentKey: z.exactOptional(text),
  sha256: z.exactOptional(z.string(expecting('text')).regex(/^[0-9a-f]{64}$/u, expecting('text'))),
}) satisfies z.ZodType<Paper>;

/** The form of a filed application, by the form on the page as by the import; its substance is judged by findings. */
export const applicationFile = group({
  association,
  unit,
  budget,
  account,
  papers: list(paper),
}) satisfies z.ZodType<ApplicationFile>;
