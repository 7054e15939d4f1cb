import { readdirSync, readFileSync } from 'node:fs';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import type { AmendmentStatus } from '../domain/amendment/state.ts';
import type { ApplicationStatus } from '../domain/application/state.ts';
import type { ConventionStatus } from '../domain/convention/state.ts';
import type { DeepCheckStatus } from '../domain/deep-check/state.ts';
import type { DrawStatus } from '../domain/draw/state.ts';
import type { ExpansionStatus } from '../domain/expansion/state.ts';
import type { PaymentBatchStatus } from '../domain/payment-batch/state.ts';
import type { ReconciliationStatus } from '../domain/reconciliation/state.ts';
import type { RecoveryStatus } from '../domain/recovery/state.ts';
import type { SelectionStatus } from '../domain/selection/state.ts';
import type { SignatureStatus } from '../domain/signature/state.ts';
import type { TrancheStatus } from '../domain/tranche/state.ts';
import { LOCALES } from './locale.ts';
import { isTextKey, type TextKey, text } from './text.ts';
import { texts } from './texts/texts.ts';

const keys = Object.keys(texts) as TextKey[];

type Ast = ReturnType<IntlMessageFormat['getAst']>;

/** The pieces of a message that are shown as they stand, all branches of plurals and choices included. */
function literals(ast: Ast): readonly string[] {
  return ast.flatMap((element) => {
    if ('options' in element) return Object.values(element.options).flatMap(({ value }) => literals(value));
    return element.type === 0 ? [element.value] : [];
  });
}

function argumentsOf(ast: Ast): ReadonlySet<string> {
  const names = ast.flatMap((element) => {
    if ('options' in element) {
      const inner = Object.values(element.options).flatMap(({ value }) => [...argumentsOf(value)]);
      return [element.value, ...inner];
    }
    return element.type === 1 ? [element.value] : [];
  });
  return new Set(names);
}

function astOf(key: TextKey, locale: 'fr' | 'ar'): Ast {
  return new IntlMessageFormat(texts[key][locale], locale === 'ar' ? 'ar-MA' : 'fr-MA').getAst();
}

/** Latin letters that Arabic text of an administration keeps: abbreviations, formats, addresses, proper names. */
const KEPT = /^(?:[A-Z][A-Z0-9]*|[\w.+-]*[@\d._/-][\w.+@/-]*|Mithaq|OpenID|Connect|OpenStreetMap|ODbL)$/u;

/** A key of the language switch names the other language in that language. */
const OTHER_LANGUAGE: ReadonlySet<TextKey> = new Set<TextKey>(['portal.language']);

describe('texts: the catalogue', () => {
  it('has each key in one area only', () => {
    const folder = new URL('./texts/', import.meta.url);
    const found = readdirSync(folder)
      .filter((file) => file !== 'texts.ts')
      .flatMap((file) => [
        ...readFileSync(new URL(file, folder), 'utf8').matchAll(/^ {2}(?:'([^']+)'|([A-Z][A-Z_]+)): \{/gmu),
      ])
      .map(([, quoted, plain]) => quoted ?? plain ?? '');
    expect(found.filter((key, index) => found.indexOf(key) !== index)).toEqual([]);
    expect([...found].sort()).toEqual([...keys].sort());
  });

  it.each(LOCALES)('can be read as ICU messages in %s', (locale) => {
    expect(keys.filter((key) => astOf(key, locale).length === 0)).toEqual([]);
  });

  it('asks for the same facts in both languages', () => {
    const differing = keys.filter((key) => {
      const [fr, ar] = [argumentsOf(astOf(key, 'fr')), argumentsOf(astOf(key, 'ar'))];
      return fr.size !== ar.size || [...fr].some((name) => !ar.has(name));
    });
    expect(differing).toEqual([]);
  });

  it('holds no French word in an Arabic text', () => {
    const strays = keys
      .filter((key) => !OTHER_LANGUAGE.has(key))
      .flatMap((key) =>
        literals(astOf(key, 'ar'))
          .flatMap((literal) => literal.match(/[\p{Script=Latin}][\p{Script=Latin}\w.+@/-]*/gu) ?? [])
          .map((word) => word.replace(/[.]+$/u, ''))
          .filter((word) => word !== 'EXEMPLE' && !KEPT.test(word))
          .map((word) => `${key}: ${word}`),
      );
    expect(strays).toEqual([]);
  });

  it('counts with every Arabic plural wherever it counts; nought may share the form of hundreds', () => {
    const forms = ['one', 'two', 'few', 'many', 'other'];
    const incomplete = keys.filter((key) =>
      astOf(key, 'ar').some(
        (element) => element.type === 6 && forms.some((form) => !Object.hasOwn(element.options, form)),
      ),
    );
    expect(incomplete).toEqual([]);
  });
});

type Existing<Status extends string> = Record<Exclude<Status, 'absent'>, true>;

const application: Existing<ApplicationStatus> = {
  draft: true,
  submitted: true,
  returned: true,
  resubmitted: true,
  ineligible: true,
  eligible: true,
  scored: true,
  selected: true,
  reserve: true,
  rejected: true,
  withdrawn: true,
};
const selection: Existing<SelectionStatus> = { decided: true, published: true, applied: true };
const convention: Existing<ConventionStatus> = {
  drafted: true,
  assembled: true,
  signing: true,
  'in-force': true,
  refused: true,
  expired: true,
  suspended: true,
  completed: true,
  terminated: true,
  withdrawn: true,
};
const amendment: Existing<AmendmentStatus> = {
  drafted: true,
  assembled: true,
  signing: true,
  'in-force': true,
  refused: true,
  expired: true,
  lapsed: true,
  withdrawn: true,
};
const signature: Existing<SignatureStatus> = {
  open: true,
  complete: true,
  refused: true,
  expired: true,
  withdrawn: true,
};
const tranche: Existing<TrancheStatus> = {
  scheduled: true,
  requestable: true,
  requested: true,
  certified: true,
  approved: true,
  ordered: true,
  observed: true,
  sent: true,
  unknown: true,
  paid: true,
  rejected: true,
  returned: true,
  'on-hold': true,
  withdrawn: true,
};
const expansion: Existing<ExpansionStatus> = {
  proposed: true,
  confirmed: true,
  declined: true,
  cancelled: true,
  launching: true,
  launched: true,
};
const reconciliation: Existing<ReconciliationStatus> = { made: true, 'signed-off': true };
const recovery: Existing<RecoveryStatus> = { proposed: true, declined: true, ordered: true, recovered: true };
const draw: Existing<DrawStatus> = { frozen: true, made: true };
const check: Existing<DeepCheckStatus> = { open: true, concluded: true };
const batch: Existing<PaymentBatchStatus> = {
  open: true,
  prepared: true,
  filed: true,
  released: true,
  emptied: true,
};

const statuses = Object.entries({
  application,
  selection,
  convention,
  amendment,
  signature,
  tranche,
  expansion,
  'payment-batch': batch,
  reconciliation,
  recovery,
  draw,
  'deep-check': check,
}).flatMap(([lifecycle, names]) => Object.keys(names).map((status) => `${lifecycle}.${status}`));

describe('texts: where a case stands', () => {
  it.each(statuses)('has a word and whose turn it is for %s, which need no fact', (status) => {
    for (const key of [`status.${status}`, `turn.${status}`]) {
      expect(isTextKey(key), key).toBe(true);
      for (const locale of LOCALES) expect(text(locale, key as TextKey)).not.toBe('');
    }
  });

  it('tells the staff that an unanswered order is not sent again, and the association that it is under way', () => {
    expect(text('fr', 'status.tranche.unknown')).toBe('Virement en cours');
    expect(text('fr', 'status.tranche.unknown.staff')).toBe('Réponse de la banque attendue, ne pas renvoyer');
    expect(text('ar', 'status.tranche.unknown.staff')).toBe('في انتظار جواب البنك، لا يُعاد الإرسال');
  });

  it('says how many have signed, on which day money went, and which rank a file holds', () => {
    expect(text('fr', 'status.convention.signing.counted', { signed: 2, total: 3 })).toBe(
      'En signature, 2 sur 3',
    );
    expect(text('ar', 'status.convention.signing.counted', { signed: 2, total: 3 })).toBe(
      'في طور التوقيع، 2 من 3',
    );
    expect(text('ar', 'status.application.reserve.ranked', { rank: 7 })).toBe('لائحة الانتظار، الرتبة 7');
    expect(text('ar', 'status.tranche.paid.dated', { paidOn: '3 دجنبر 2026' })).toBe(
      'تم تحويله بتاريخ 3 دجنبر 2026',
    );
  });
});
