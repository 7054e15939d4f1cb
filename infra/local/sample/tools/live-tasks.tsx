import { Hono } from 'hono';
import type { PortalContext, PortalEnv } from '../../../../functions/portal/visitor.ts';
import type { Bilingual } from '../../../../shared/domain/kernel/act.ts';
import type { Locale } from '../../../../shared/i18n/locale.ts';
import { shownValues } from '../../../../shared/i18n/shown-values.ts';
import { text } from '../../../../shared/i18n/text.ts';
import { listStaff } from '../../../../shared/use-cases/change-staff.ts';
import type { SampleBank } from '../bank/bank.ts';
import { requestTask, signTask } from './association-tasks.ts';
import { OpenCase } from './case-door.tsx';
import { approveTask, payTask, unknownTask } from './money-tasks.ts';
import { auditTask, expandTask } from './programme-tasks.ts';
import { SignInAs } from './sign-in-as.tsx';
import type { LiveTask, TaskAction, TaskFacts, TaskStage } from './task.ts';

/** The address that the tasks had before they stood on the first page. */
export function liveTaskRoutes(): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();
  app.get('/sample', (c) => c.redirect('/#tasks', 303));
  return app;
}

/** What a visitor can do now, each task at the step where it really stands; the first page of a sample shows them. */
export async function LiveTasks({ c, bank }: { readonly c: PortalContext; readonly bank: SampleBank }) {
  const { desk, visitor } = c.var;
  const { locale } = visitor;
  const stage: TaskStage = { desk, bank, staff: await listStaff(desk) };
  const tasks = await Promise.all(
    [signTask, requestTask, approveTask, payTask, unknownTask, expandTask].map((read) => read(stage)),
  );
  const last = await auditTask(stage);
  return (
    <section id="tasks">
      <h2>{text(locale, 'sample.tasks')}</h2>
      <p>{text(locale, 'sample.tasks-help')}</p>
      <div class="cards">
        {tasks.map((task, index) => (
          <Task locale={locale} task={task} number={index + 1} />
        ))}
        <Task locale={locale} task={last} />
      </div>
    </section>
  );
}

interface TaskProps {
  readonly locale: Locale;
  readonly task: LiveTask;
  readonly number?: number;
}

function Task({ locale, task, number }: TaskProps) {
  const { id, words, facts, actions } = task;
  return (
    <section class="card" id={id}>
      <h3>
        {number ? `${number}. ` : ''}
        {text(locale, `sample.task.${id}`)}
      </h3>
      <p>{text(locale, words, shownValues(locale, inLanguage(locale, facts)))}</p>
      <div class="actions">
        {actions.map((action) => (
          <Action locale={locale} action={action} />
        ))}
      </div>
    </section>
  );
}

function Action({ locale, action }: { readonly locale: Locale; readonly action: TaskAction }) {
  if (action.kind === 'enter') return <SignInAs locale={locale} person={action.person} to={action.to} />;
  if (action.kind === 'case') return <OpenCase locale={locale} applicationId={action.applicationId} />;
  return (
    <a class="button" href={action.href}>
      {text(locale, action.label)}
    </a>
  );
}

const LEFT_TO_RIGHT_ISOLATE = '\u2066';
const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';
/** After a hyphen: no line breaks there. */
const WORD_JOINER = '\u2060';

/** Names in the reader's language; names and identifiers isolated and whole, so that they do not turn the sentence around. */
function inLanguage(locale: Locale, facts: TaskFacts): Readonly<Record<string, string | number>> {
  const shown = ([name, fact]: [string, string | number | Bilingual]): [string, string | number] => {
    if (typeof fact === 'number') return [name, fact];
    if (typeof fact === 'string') return [name, identifier(fact)];
    return [name, `${FIRST_STRONG_ISOLATE}${fact[locale]}${POP_ISOLATE}`];
  };
  return Object.fromEntries(Object.entries(facts).map(shown));
}

function identifier(words: string): string {
  return `${LEFT_TO_RIGHT_ISOLATE}${words.replaceAll('-', `-${WORD_JOINER}`)}${POP_ISOLATE}`;
}
