import type { Observation } from '../../../../shared/domain/tranche/observation.ts';
import type { LineMatch, PaymentProof } from '../../../../shared/domain/tranche/state.ts';
import { formatDay, formatInstant } from '../../../../shared/i18n/dates.ts';
import { type TextKey, text } from '../../../../shared/i18n/text.ts';
import { Identifier, Name } from '../../components/figures.tsx';
import { Written } from '../../components/written.tsx';
import type { TrancheView } from '../../routes/tranches-reading.ts';
import type { PortalContext } from '../../visitor.ts';
import { Fact } from '../association/parts.tsx';
import { ProposalFacts } from './withdrawal-page.tsx';

interface StoryProps {
  readonly c: PortalContext;
  readonly view: TrancheView;
}

/** What the status itself has to tell: the order at the bank, the proof of its end, the reason of a hold. */
export function TrancheStory({ c, view }: StoryProps) {
  const { locale } = c.var.visitor;
  const { tranche, nameOf } = view;
  return (
    <>
      {tranche.status === 'unknown' ? (
        <p class="notice wrong">{text(locale, 'finance.unknown-warning')}</p>
      ) : null}
      <dl class="facts">
        {'order' in tranche ? (
          <>
            <Fact locale={locale} label="finance.order">
              <Identifier value={tranche.order.orderId} />
            </Fact>
            <Fact locale={locale} label="finance.batch">
              <a href={`/payments/batches/${tranche.order.batchId}`}>
                <Identifier value={tranche.order.batchId} />
              </a>
            </Fact>
          </>
        ) : null}
        {tranche.status === 'observed' ? (
          <Said {...{ c, view }} label="finance.observation" said={tranche.observation} />
        ) : null}
        {'answered' in tranche && tranche.answered ? (
          <>
            <Said {...{ c, view }} label="finance.observation" said={tranche.answered.observation} />
            <Said {...{ c, view }} label="finance.observation-answer" said={tranche.answered.answer} />
          </>
        ) : null}
        {tranche.status === 'paid' ? (
          <Fact locale={locale} label="finance.paid-on">
            {formatDay(locale, tranche.paidOn)}
          </Fact>
        ) : null}
        {tranche.status === 'on-hold' ? (
          <Fact locale={locale} label="finance.held-by">
            <Name locale={locale} name={nameOf(tranche.heldBy)} />
          </Fact>
        ) : null}
        {'reason' in tranche ? (
          <Fact locale={locale} label="portal.reason">
            <Written words={tranche.reason} />
          </Fact>
        ) : null}
        {'correction' in tranche && tranche.correction ? (
          <Fact locale={locale} label="request.correction">
            <bdi>{tranche.correction}</bdi>
          </Fact>
        ) : null}
        {'takenBackAt' in tranche && tranche.takenBackAt ? (
          <Fact locale={locale} label="finance.taken-back">
            {formatInstant(locale, tranche.takenBackAt)}
          </Fact>
        ) : null}
        {'proof' in tranche ? <Proof c={c} view={view} proof={tranche.proof} /> : null}
      </dl>
      {tranche.status === 'unknown' && tranche.proposal ? <Proposal c={c} view={view} /> : null}
      {tranche.withdrawal ? (
        <div class="notice">
          <h2>{text(locale, 'withdrawal.proposal')}</h2>
          <ProposalFacts c={c} view={view} proposal={tranche.withdrawal} />
          <p>{text(locale, 'withdrawal.two')}</p>
        </div>
      ) : null}
    </>
  );
}

/** Words of the accountant or of the officer who answered, with who said them and when. */
function Said({
  c,
  view,
  label,
  said,
}: StoryProps & { readonly label: TextKey; readonly said: Observation }) {
  const { locale } = c.var.visitor;
  return (
    <Fact locale={locale} label={label}>
      <q dir="auto">
        <bdi>{said.text}</bdi>
      </q>
      <br />
      <span class="soft">
        <Name locale={locale} name={view.nameOf(said.by)} />
        {' · '}
        {formatInstant(locale, said.at)}
      </span>
    </Fact>
  );
}

function Proof({ c, view, proof }: StoryProps & { readonly proof: PaymentProof }) {
  const { locale } = c.var.visitor;
  if (proof.kind === 'statement')
    return (
      <Fact locale={locale} label="finance.proof">
        {text(locale, 'finance.proof-statement', { bookedOn: formatDay(locale, proof.bookedOn) })}{' '}
        <Identifier value={proof.lineId} />
        {proof.match ? <Match c={c} view={view} match={proof.match} /> : null}
      </Fact>
    );
  return (
    <Fact locale={locale} label="finance.proof">
      {text(locale, 'finance.proof-officers', { settledOn: formatDay(locale, proof.settledOn) })}
      <ul class="inline">
        {[proof.proposedBy, proof.confirmedBy].map((personId) => (
          <li>
            <Name locale={locale} name={view.nameOf(personId)} />
          </li>
        ))}
      </ul>
      <q>
        <Written words={proof.reason} />
      </q>
    </Fact>
  );
}

/** The line named no order: who says that it answers this one, and on which ground. */
function Match({ c, view, match }: StoryProps & { readonly match: LineMatch }) {
  const { locale } = c.var.visitor;
  const { confirmedBy, proposedBy, reason } = match;
  const people = proposedBy === 'system' ? [confirmedBy] : [proposedBy, confirmedBy];
  return (
    <>
      <span class="line">
        {text(locale, proposedBy === 'system' ? 'finance.proof-match-facts' : 'finance.proof-match-named')}
      </span>
      <ul class="inline">
        {people.map((personId) => (
          <li>
            <Name locale={locale} name={view.nameOf(personId)} />
          </li>
        ))}
      </ul>
      {reason === undefined ? null : (
        <q dir="auto">
          <bdi>{reason}</bdi>
        </q>
      )}
    </>
  );
}

/** One officer's word on how the silent order ended: it counts once another one agrees. */
function Proposal({ c, view }: StoryProps) {
  const { locale } = c.var.visitor;
  const proposal = view.tranche.status === 'unknown' ? view.tranche.proposal : undefined;
  if (!proposal) return null;
  return (
    <div class="notice">
      <h2>{text(locale, 'finance.proposal')}</h2>
      <p>
        <strong>{text(locale, `finance.outcome.${proposal.outcome}`)}</strong>
        {' · '}
        <Name locale={locale} name={view.nameOf(proposal.by)} />
        {' · '}
        {formatInstant(locale, proposal.at)}
        {' · '}
        <q>
          <Written words={proposal.reason} />
        </q>
      </p>
      <p>{text(locale, 'finance.proposal-help')}</p>
    </div>
  );
}
