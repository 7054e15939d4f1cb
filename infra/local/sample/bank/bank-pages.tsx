import { Hono } from 'hono';
import { afterAct, formFields, messagePage } from '../../../../functions/portal/answers.tsx';
import type { PortalContext, PortalEnv } from '../../../../functions/portal/visitor.ts';
import { text } from '../../../../shared/i18n/text.ts';
import { done, refused } from '../../../../shared/use-cases/answer.ts';
import { toolPage } from '../tools/tool-page.tsx';
import { BANK_ANSWERS, type SampleBank } from './bank.ts';
import { AnsweredOrders, Statements, WaitingOrders } from './bank-view.tsx';
import type { StatementFile } from './statement-file.ts';

const PATH = '/sample/bank';

/** The counter of the sample's bank: its orders, its decisions, its statements. */
export function bankRoutes(bank: SampleBank): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();
  app.get(PATH, (c) => show(c, bank));
  app.post(`${PATH}/answer`, async (c) => {
    const { orderId = '', answer = '' } = await formFields(c);
    const known = BANK_ANSWERS.find((one) => one === answer);
    const answered = known ? await bank.answer(orderId, known) : refused({ code: 'SAMPLE_ANSWER_UNKNOWN' });
    return afterAct(c, answered, PATH, (reason) => show(c, bank, reason));
  });
  app.post(`${PATH}/statements`, async (c) => {
    const file = await bank.statement();
    const closed = file ? done(null) : refused({ code: 'SAMPLE_STATEMENT_EMPTY' });
    return afterAct(c, closed, PATH, (reason) => show(c, bank, reason));
  });
  app.get(`${PATH}/statement.xml`, async (c) => fileAnswer(c, await bank.preview(c.req.query('batch'))));
  app.get(`${PATH}/statements/:file{RELEVE-[0-9]+\\.xml}`, async (c) => {
    const name = c.req.param('file');
    const files = await bank.statements();
    return fileAnswer(
      c,
      files.find(({ statementId }) => `${statementId}.xml` === name),
    );
  });
  return app;
}

async function show(c: PortalContext, bank: SampleBank, refusal?: string) {
  const { locale } = c.var.visitor;
  const orders = await bank.orders();
  const files = await bank.statements();
  const preview = await bank.preview();
  const open = preview && files.every(({ statementId }) => statementId !== preview.statementId);
  return toolPage(c, {
    title: 'sample.bank-title',
    ...(refusal ? { refusal } : {}),
    body: (
      <>
        <p>{text(locale, 'sample.bank-help')}</p>
        <WaitingOrders c={c} orders={orders.filter(({ answer }) => !answer || answer === 'silent')} />
        <Statements c={c} open={open ? preview.statement.entries.length : 0} files={files.toReversed()} />
        <AnsweredOrders
          locale={locale}
          orders={orders.filter(({ answer }) => answer && answer !== 'silent').toReversed()}
        />
      </>
    ),
  });
}

function fileAnswer(c: PortalContext, file: StatementFile | undefined) {
  if (!file) return messagePage(c, 'portal.not-found', 'portal.not-found-help', 404);
  return c.body(file.xml, 200, {
    'content-type': 'application/xml; charset=utf-8',
    'content-disposition': `attachment; filename="${file.statementId}.xml"`,
  });
}
