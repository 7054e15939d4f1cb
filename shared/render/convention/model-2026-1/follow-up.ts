import type { Article } from '../model.ts';

const committee: Article = {
  id: 'committee',
  title: { fr: 'Comité de suivi', ar: 'لجنة التتبع' },
  clauses: [
    {
      id: 'committee.1',
      fr: 'Un comité de suivi réunit les représentants des parties au moins {meetings} par an, et chaque fois que l’une d’elles le demande.',
      ar: 'تجتمع لجنة للتتبع تضم ممثلي الأطراف {meetings} في السنة على الأقل، وكلما طلب ذلك أحد الأطراف.',
    },
    {
      id: 'committee.2',
      fr: 'Il examine l’avancement du projet, les rapports et les difficultés ; un procès-verbal signé rend compte de chaque réunion.',
      ar: 'وتدرس اللجنة تقدم المشروع والتقارير والصعوبات، ويحرر محضر موقع لكل اجتماع.',
    },
  ],
};

const control: Article = {
  id: 'control',
  title: { fr: 'Contrôle et audit', ar: 'المراقبة والافتحاص' },
  clauses: [
    {
      id: 'control.1',
      fr: 'L’Association se soumet au contrôle, sur pièces et sur place, du Ministère, de l’Inspection générale des finances et de la Cour des comptes.',
      ar: 'تخضع الجمعية للمراقبة، على أساس الوثائق وفي عين المكان، من طرف الوزارة والمفتشية العامة للمالية والمجلس الأعلى للحسابات.',
    },
    {
      id: 'control.2',
      fr: 'Toute somme employée à un autre objet est réputée non justifiée.',
      ar: 'يعتبر كل مبلغ استعمل في غرض آخر غير مبرر.',
    },
  ],
};

const safeguarding: Article = {
  id: 'safeguarding',
  title: {
    fr: 'Données personnelles et protection des enfants',
    ar: 'المعطيات الشخصية وحماية الأطفال',
  },
  clauses: [
    {
      id: 'safeguarding.1',
      fr: 'Les parties traitent les données à caractère personnel conformément à la loi n° 09-08. L’identité d’un enfant ne figure ni dans la convention, ni dans les rapports, ni sur la plateforme du programme.',
      ar: 'تعالج الأطراف المعطيات ذات الطابع الشخصي طبقا للقانون رقم 09.08. ولا ترد هوية أي طفل في الاتفاقية ولا في التقارير ولا في منصة البرنامج.',
    },
    {
      id: 'safeguarding.2',
      fr: 'L’Association se dote d’une politique de protection de l’enfance, la fait connaître à son personnel et aux familles, et signale sans délai aux autorités compétentes toute violence dont elle a connaissance.',
      ar: 'تعتمد الجمعية سياسة لحماية الطفل، وتعرف بها مستخدميها والأسر، وتبلغ السلطات المختصة دون تأخير بكل عنف يصل إلى علمها.',
    },
  ],
};

export const followUp: readonly Article[] = [committee, control, safeguarding];
