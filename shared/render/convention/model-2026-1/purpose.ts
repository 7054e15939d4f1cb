import type { Article, Clause } from '../model.ts';

export const preamble: readonly Clause[] = [
  {
    id: 'preamble.1',
    fr: 'Considérant la volonté commune des parties d’étendre la protection de l’enfance à tout le territoire et de confier à des associations de proximité la gestion d’unités soutenues par l’État ;',
    ar: 'اعتبارا للإرادة المشتركة للأطراف في تعميم حماية الطفولة على مجموع التراب الوطني، وإسناد تدبير وحدات تدعمها الدولة إلى جمعيات القرب؛',
  },
  {
    id: 'preamble.2',
    fr: 'Considérant la sélection de l’Association à l’issue de l’appel à projets du programme « {programme} » ;',
    ar: 'واعتبارا لانتقاء الجمعية إثر طلب المشاريع الخاص ببرنامج «{programme}»؛',
  },
];

const object: Article = {
  id: 'object',
  title: { fr: 'Objet de la convention', ar: 'موضوع الاتفاقية' },
  clauses: [
    {
      id: 'object.1',
      when: 'with-operator',
      fr: 'La présente convention fixe les conditions dans lesquelles le Ministère et l’Établissement soutiennent l’Association dans la gestion de l’unité « {unit} », située dans la commune de {commune}, province ou préfecture de {province}, au titre du programme « {programme} ».',
      ar: 'تحدد هذه الاتفاقية الشروط التي تدعم بموجبها الوزارة والمؤسسة الجمعية في تدبير وحدة «{unit}»، الواقعة بجماعة {commune}، إقليم أو عمالة {province}، في إطار برنامج «{programme}».',
    },
    {
      id: 'object.1-alone',
      when: 'without-operator',
      fr: 'La présente convention fixe les conditions dans lesquelles le Ministère soutient l’Association dans la gestion de l’unité « {unit} », située dans la commune de {commune}, province ou préfecture de {province}, au titre du programme « {programme} ».',
      ar: 'تحدد هذه الاتفاقية الشروط التي تدعم بموجبها الوزارة الجمعية في تدبير وحدة «{unit}»، الواقعة بجماعة {commune}، إقليم أو عمالة {province}، في إطار برنامج «{programme}».',
    },
    {
      id: 'object.2',
      fr: 'Les parties agissent dans l’intérêt supérieur de l’enfant et dans le respect des compétences de chacune.',
      ar: 'تعمل الأطراف بما يحقق المصلحة الفضلى للطفل وفي احترام اختصاصات كل طرف.',
    },
  ],
};

const components: Article = {
  id: 'components',
  title: { fr: 'Composantes du projet et annexes', ar: 'مكونات المشروع والملاحق' },
  clauses: [
    {
      id: 'components.1',
      fr: 'Le projet comprend les services suivants : {services}.',
      ar: 'يشمل المشروع الخدمات التالية: {services}.',
    },
    {
      id: 'components.2',
      fr: 'La fiche du projet, le budget et l’échéancier des tranches font partie intégrante de la convention ; en cas de contradiction, le texte de la convention l’emporte.',
      ar: 'تعتبر بطاقة المشروع والميزانية وجدول الأشطر جزءا لا يتجزأ من الاتفاقية؛ وعند التعارض يرجح نص الاتفاقية.',
    },
    {
      id: 'components.3',
      fr: 'Les données lisibles par machine jointes au fichier reprennent les termes de la convention ; leur empreinte est imprimée sur chaque page.',
      ar: 'تتضمن المعطيات القابلة للقراءة الآلية المرفقة بالملف مقتضيات الاتفاقية، وتطبع بصمتها على كل صفحة.',
    },
  ],
};

export const purpose: readonly Article[] = [object, components];
