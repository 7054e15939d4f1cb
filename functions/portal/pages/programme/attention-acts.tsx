import { mayAct } from '../../../../shared/domain/roles/acts.ts';
import { text } from '../../../../shared/i18n/text.ts';
import { mailOf } from '../../../../shared/use-cases/settle-attention.ts';
import { Field, Form } from '../../components/form.tsx';
import { type PortalContext, personOf } from '../../visitor.ts';
import { faultOf } from '../association/parts.tsx';
import { ReasonForm } from '../finance/parts.tsx';
import type { AttentionView } from './attention-view.ts';
import type { KeptAttention } from './attention-words.tsx';
import { Select } from './choices.tsx';

interface ActsProps {
  readonly c: PortalContext;
  readonly view: AttentionView;
  readonly entry: KeptAttention;
}

/** What this person may do about a trouble: try again, hand over, close; nothing for who only reads. */
export function AttentionActs({ c, entry, view }: ActsProps) {
  const { roles } = personOf(c);
  if (!mayAct(roles, 'settle-attention')) return null;
  const { attentionId } = entry;
  const mine = view.typed.attentionId === attentionId;
  const typed = mine && view.typed.act === 'close' ? { value: view.typed.reason ?? '' } : {};
  return (
    <div class="decisions actions">
      <TryAgain c={c} entry={entry} view={view} />
      <HandOver c={c} entry={entry} view={view} />
      <ReasonForm
        c={c}
        id={`reason-${attentionId}`}
        action={`/attention/${attentionId}/close`}
        summary="attention.close"
        submit="attention.close-go"
        faults={view.faults}
        {...typed}
      >
        <From view={view} />
      </ReasonForm>
    </div>
  );
}

/** Where the form stands: a refusal is answered there. */
function From({ view }: { readonly view: AttentionView }) {
  return <input type="hidden" name="from" value={view.from} />;
}

function TryAgain({ c, entry, view }: ActsProps) {
  const { locale } = c.var.visitor;
  const { roles } = personOf(c);
  if (entry.kind === 'workflow' && mayAct(roles, 'restart-workflow'))
    return (
      <Form c={c} action="/attention/restart" submit="attention.restart">
        <From view={view} />
        <input type="hidden" name="execution" value={entry.id} />
      </Form>
    );
  if (mailOf(entry))
    return (
      <>
        <p class="hint">{text(locale, 'attention.send-again-help')}</p>
        <Form c={c} action={`/attention/${entry.attentionId}/send`} submit="attention.send-again">
          <From view={view} />
        </Form>
      </>
    );
  // Kept so before such lines had a queue of their own: read again, the line moves there.
  if (entry.kind === 'statement-line' && mayAct(roles, 'upload-statement'))
    return (
      <>
        <p class="hint">{text(locale, 'lines.attention')}</p>
        <a class="target" href="/payments#file">
          {text(locale, 'attention.upload-again')}
        </a>
      </>
    );
  return null;
}

function HandOver({ c, entry, view }: ActsProps) {
  const { locale } = c.var.visitor;
  const { attentionId, handedOver } = entry;
  const { typed, faults } = view;
  const others = view.colleagues.filter(({ personId }) => personId !== handedOver?.to);
  if (others.length === 0) return null;
  const open = typed.attentionId === attentionId && typed.act === 'hand-over';
  const noteId = `note-${attentionId}`;
  return (
    <details open={open}>
      <summary>{text(locale, 'attention.hand-over')}</summary>
      <Form c={c} action={`/attention/${attentionId}/hand-over`} submit="attention.hand-over">
        <From view={view} />
        <Select
          id={`to-${attentionId}`}
          name="to"
          label={text(locale, 'attention.hand-over-to')}
          options={others.map(({ name, personId, roles }) => ({
            value: personId,
            label: `${name[locale]} · ${roles.map((role) => text(locale, `role.${role}`)).join(' · ')}`,
          }))}
          value={open ? typed.to : undefined}
        />
        <Field
          id={noteId}
          name="note"
          label={text(locale, 'attention.hand-over-note')}
          value={open ? (typed.note ?? '') : ''}
          rows={3}
          dir="auto"
          {...faultOf(faults, noteId)}
        />
      </Form>
    </details>
  );
}
