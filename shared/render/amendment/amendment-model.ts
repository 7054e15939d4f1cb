import type { AmendmentKind } from '../../domain/convention/state.ts';
import type { Model } from '../convention/model.ts';

/** The first text of an amendment: what it rests on, what it changes, from when, and that nothing else moves. */
export const amendmentModel2026: Model<AmendmentKind, 'change'> = {
  id: 'amendment-2026-1',
  title: { fr: 'Avenant à la convention de partenariat', ar: 'ملحق تعديلي لاتفاقية الشراكة' },
  preamble: [
    {
      id: 'preamble.1',
      fr: 'Vu la convention n° {convention}, entrée en vigueur le {inForceOn}, notamment son article {amendmentsArticle} relatif aux avenants ;',
      ar: 'بناء على الاتفاقية رقم {convention}، التي دخلت حيز التنفيذ بتاريخ {inForceOn}، ولا سيما المادة {amendmentsArticle} منها المتعلقة بالملاحق التعديلية؛',
    },
    {
      id: 'preamble.2',
      fr: 'Considérant le motif suivant : {motive}',
      ar: 'واعتبارا للسبب التالي: {motive}',
    },
  ],
  articles: [
    {
      id: 'purpose',
      title: { fr: 'Objet de l’avenant', ar: 'موضوع الملحق التعديلي' },
      clauses: [
        {
          id: 'purpose.extension',
          when: 'extension',
          table: 'change',
          fr: 'L’article {changedArticle} de la convention, « {articleTitle} », est modifié : la durée, fixée à {before}, est portée à {after} à compter de la même date d’entrée en vigueur.',
          ar: 'تعدل المادة {changedArticle} من الاتفاقية، «{articleTitle}»: ترفع المدة المحددة في {before} إلى {after} ابتداء من تاريخ الدخول حيز التنفيذ نفسه.',
        },
        {
          id: 'purpose.budget',
          when: 'budget',
          table: 'change',
          fr: 'L’article {changedArticle} de la convention, « {articleTitle} », est modifié : le coût du projet reste arrêté à {total} ({totalWords}), réparti à nouveau comme suit :',
          ar: 'تعدل المادة {changedArticle} من الاتفاقية، «{articleTitle}»: تبقى كلفة المشروع محددة في {total} ({totalWords})، ويعاد توزيعها كما يلي:',
        },
        {
          id: 'purpose.schedule',
          when: 'schedule',
          table: 'change',
          fr: 'L’article {changedArticle} de la convention, « {articleTitle} », est modifié : les tranches qui n’ont pas encore été demandées sont fixées comme suit, sans changer leur total de {total} ({totalWords}) :',
          ar: 'تعدل المادة {changedArticle} من الاتفاقية، «{articleTitle}»: تحدد الأشطر التي لم تطلب بعد كما يلي، دون تغيير مجموعها البالغ {total} ({totalWords}):',
        },
        {
          id: 'purpose.account',
          when: 'account',
          table: 'change',
          fr: 'L’article {changedArticle} de la convention, « {articleTitle} », est modifié : les versements sont faits au nouveau compte ci-dessous, après sa vérification sur l’attestation originale de la banque.',
          ar: 'تعدل المادة {changedArticle} من الاتفاقية، «{articleTitle}»: تصرف المبالغ إلى الحساب الجديد المبين أدناه، بعد التحقق منه بناء على الشهادة الأصلية للبنك.',
        },
        {
          id: 'purpose.signatory',
          when: 'signatory',
          table: 'change',
          fr: 'La désignation des parties est modifiée : la personne qui agit pour {organisation} est remplacée comme suit :',
          ar: 'يعدل تعيين الأطراف: يعوض الشخص الذي يتصرف باسم {organisation} كما يلي:',
        },
        {
          id: 'purpose.clause',
          when: 'clause',
          table: 'change',
          fr: 'La convention est complétée par un article {changedArticle}, « {articleTitle} », ainsi rédigé : {clause}',
          ar: 'تتمم الاتفاقية بمادة {changedArticle}، «{articleTitle}»، نصها كما يلي: {clause}',
        },
      ],
    },
    {
      id: 'effect',
      title: { fr: 'Prise d’effet', ar: 'سريان المفعول' },
      clauses: [
        {
          id: 'effect.1',
          fr: 'Le présent avenant prend effet à la date de la dernière signature.',
          ar: 'يسري مفعول هذا الملحق التعديلي ابتداء من تاريخ آخر توقيع.',
        },
      ],
    },
    {
      id: 'rest',
      title: { fr: 'Dispositions inchangées', ar: 'المقتضيات غير المعدلة' },
      clauses: [
        {
          id: 'rest.1',
          fr: 'La contribution publique reste de {amount} ({amountWords}). Toutes les autres dispositions de la convention demeurent inchangées.',
          ar: 'تبقى المساهمة العمومية محددة في {amount} ({amountWords}). وتظل جميع المقتضيات الأخرى للاتفاقية دون تغيير.',
        },
      ],
    },
    {
      id: 'final',
      title: { fr: 'Signatures', ar: 'التوقيعات' },
      clauses: [
        {
          id: 'final.1',
          fr: 'L’avenant est établi en arabe et en français ; en cas de divergence, le texte arabe prévaut. Il est signé dans les mêmes formes que la convention, conformément à la loi n° 43-20.',
          ar: 'حرر الملحق التعديلي باللغتين العربية والفرنسية؛ وعند الاختلاف يرجح النص العربي. ويوقع وفق الشكليات نفسها المتبعة في الاتفاقية، طبقا للقانون رقم 43.20.',
        },
        {
          id: 'final.2',
          fr: 'Son authenticité se vérifie à l’adresse {verificationUrl}, où mène le code QR de chaque page.',
          ar: 'يتحقق من صحته على العنوان {verificationUrl}، الذي يحيل إليه رمز الاستجابة السريعة في كل صفحة.',
        },
        {
          id: 'final.3',
          fr: 'Fait à {place}, le {date}, correspondant au {hijri}.',
          ar: 'حرر في {place}، بتاريخ {date}، الموافق {hijri}.',
        },
      ],
    },
  ],
};
