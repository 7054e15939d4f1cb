import type { Article } from '../model.ts';

const funder: Article = {
  id: 'funder',
  title: { fr: 'Engagements du Ministère', ar: 'التزامات الوزارة' },
  clauses: [
    { id: 'funder.0', fr: 'Le Ministère s’engage à :', ar: 'تلتزم الوزارة بما يلي:' },
    {
      id: 'funder.a',
      fr: 'a) verser à l’Association une contribution de {amount} ({amountWords}), dans la limite des crédits ouverts et selon l’échéancier de l’article {article:payment} ;',
      ar: 'أ) أداء مساهمة قدرها {amount} ({amountWords}) لفائدة الجمعية، في حدود الاعتمادات المفتوحة ووفق الجدول الوارد في المادة {article:payment}؛',
    },
    {
      id: 'funder.b',
      fr: 'b) conduire le programme à l’échelle nationale et en fixer les orientations ;',
      ar: 'ب) قيادة البرنامج على الصعيد الوطني وتحديد توجهاته؛',
    },
    {
      id: 'funder.c',
      fr: 'c) mettre à la disposition de l’Association les référentiels, les guides et les outils de suivi du programme ;',
      ar: 'ج) وضع مرجعيات البرنامج ودلائله وأدوات تتبعه رهن إشارة الجمعية؛',
    },
    {
      id: 'funder.d',
      fr: 'd) veiller à l’articulation de l’unité avec le dispositif territorial intégré de protection de l’enfance.',
      ar: 'د) السهر على ربط الوحدة بالجهاز الترابي المندمج لحماية الطفولة.',
    },
  ],
};

const operator: Article = {
  id: 'operator',
  title: { fr: 'Engagements de l’Établissement', ar: 'التزامات المؤسسة' },
  clauses: [
    {
      id: 'operator.0',
      when: 'with-operator',
      fr: 'L’Établissement s’engage à :',
      ar: 'تلتزم المؤسسة بما يلي:',
    },
    {
      id: 'operator.a',
      when: 'with-operator',
      fr: 'a) accompagner l’Association dans l’organisation et le fonctionnement de l’unité, par ses services territoriaux ;',
      ar: 'أ) مواكبة الجمعية في تنظيم الوحدة وتسييرها، عبر مصالحها الترابية؛',
    },
    {
      id: 'operator.b',
      when: 'with-operator',
      fr: 'b) contribuer à la formation du personnel de l’unité ;',
      ar: 'ب) المساهمة في تكوين مستخدمي الوحدة؛',
    },
    {
      id: 'operator.c',
      when: 'with-operator',
      fr: 'c) vérifier l’exécution du projet et certifier le service fait pour chaque tranche ;',
      ar: 'ج) التحقق من تنفيذ المشروع والإشهاد على إنجاز الخدمة بالنسبة لكل شطر؛',
    },
    {
      id: 'operator.d',
      when: 'with-operator',
      fr: 'd) transmettre au Ministère un avis motivé sur les rapports de l’Association.',
      ar: 'د) موافاة الوزارة برأي معلل حول تقارير الجمعية.',
    },
  ],
};

const association: Article = {
  id: 'association',
  title: { fr: 'Engagements de l’Association', ar: 'التزامات الجمعية' },
  clauses: [
    { id: 'association.0', fr: 'L’Association s’engage à :', ar: 'تلتزم الجمعية بما يلي:' },
    {
      id: 'association.a',
      fr: 'a) employer la contribution exclusivement au projet et à l’unité désignés à l’article {article:object} ;',
      ar: 'أ) استعمال المساهمة حصريا في المشروع والوحدة المبينين في المادة {article:object}؛',
    },
    {
      id: 'association.b',
      fr: 'b) employer un personnel qualifié et en nombre suffisant, respecter envers lui la législation du travail et de la protection sociale, et vérifier les antécédents de toute personne en contact avec les enfants ;',
      ar: 'ب) تشغيل مستخدمين مؤهلين وبعدد كاف، والتقيد تجاههم بتشريع الشغل والحماية الاجتماعية، والتحقق من سوابق كل شخص يتعامل مع الأطفال؛',
    },
    {
      id: 'association.c',
      fr: 'c) entretenir et assurer les locaux et les équipements, et les garder sûrs et accessibles ;',
      ar: 'ج) صيانة المحلات والتجهيزات وتأمينها، والحفاظ على سلامتها وولوجيتها؛',
    },
    {
      id: 'association.d',
      fr: 'd) tenir pour le projet une comptabilité distincte, conforme aux règles applicables aux associations ;',
      ar: 'د) مسك محاسبة مستقلة للمشروع، وفق القواعد المطبقة على الجمعيات؛',
    },
    {
      id: 'association.e',
      fr: 'e) conserver les originaux des pièces justificatives pendant {keeping} et les présenter à tout contrôle ;',
      ar: 'هـ) الاحتفاظ بأصول الوثائق المثبتة لمدة {keeping} والإدلاء بها عند كل مراقبة؛',
    },
    {
      id: 'association.f',
      fr: 'f) tenir secret tout ce qui concerne les enfants et leurs familles ;',
      ar: 'و) الحفاظ على سرية كل ما يتعلق بالأطفال وأسرهم؛',
    },
    {
      id: 'association.g',
      fr: 'g) mentionner le soutien des autres parties dans toute communication relative à l’unité ;',
      ar: 'ز) الإشارة إلى دعم الأطراف الأخرى في كل تواصل يتعلق بالوحدة؛',
    },
    {
      id: 'association.h',
      fr: 'h) informer sans délai les autres parties de tout changement de ses statuts, de ses dirigeants, de son adresse ou de son compte bancaire.',
      ar: 'ح) إخبار الأطراف الأخرى دون تأخير بكل تغيير في نظامها الأساسي أو مسيريها أو عنوانها أو حسابها البنكي.',
    },
  ],
};

export const commitments: readonly Article[] = [funder, operator, association];
