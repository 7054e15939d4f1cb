/** The map of the regions: what it shows, its legend, whose geometry it is. */
export const regionMapTexts = {
  'map.in-force': { fr: 'Conventions en vigueur par région', ar: 'الاتفاقيات السارية المفعول حسب الجهات' },
  'map.in-force-count': {
    fr: '{region} : {count, plural, =0 {aucune convention en vigueur} one {# convention en vigueur} other {# conventions en vigueur}}',
    ar: '{region}: {count, plural, =0 {لا اتفاقية سارية المفعول} one {اتفاقية واحدة سارية المفعول} two {اتفاقيتان ساريتا المفعول} few {# اتفاقيات سارية المفعول} many {# اتفاقية سارية المفعول} other {# اتفاقية سارية المفعول}}',
  },
  'map.picked': { fr: 'Projets retenus par région', ar: 'المشاريع المنتقاة حسب الجهات' },
  'map.picked-count': {
    fr: '{region} : {picked, plural, =0 {aucun projet retenu} one {# projet retenu} other {# projets retenus}} sur {reserve} en réserve',
    ar: '{region}: {picked, plural, =0 {لا مشروع منتقى} one {مشروع واحد منتقى} two {مشروعان منتقيان} few {# مشاريع منتقاة} many {# مشروعا منتقى} other {# مشروع منتقى}} من أصل {reserve} في لائحة الانتظار',
  },
  'map.remaining': {
    fr: 'Reste par région, en milliers de dirhams',
    ar: 'الباقي حسب الجهات، بآلاف الدراهم',
  },
  'map.remaining-amount': { fr: '{region} : reste {amount}', ar: '{region}: الباقي {amount}' },
  'map.outside': { fr: 'Région sans enveloppe dans cet appel', ar: 'جهة بدون غلاف مالي في هذا الطلب' },
  'map.outside-region': {
    fr: '{region} : sans enveloppe dans cet appel',
    ar: '{region}: بدون غلاف مالي في هذا الطلب',
  },
  'map.legend': { fr: 'Légende', ar: 'مفتاح الخريطة' },
  'map.range': { fr: 'de {from} à {to}', ar: 'من {from} إلى {to}' },
  'map.details': {
    fr: 'Le tableau donne le détail de chaque région.',
    ar: 'يتضمن الجدول تفاصيل كل جهة.',
  },
  'map.credit': {
    fr: 'Fond de carte : © les contributeurs d’\u2066OpenStreetMap\u2069 (\u2066ODbL\u2069)',
    ar: 'خلفية الخريطة: © المساهمون في \u2066OpenStreetMap\u2069 (\u2066ODbL\u2069)',
  },
  'map.view': { fr: 'Présentation', ar: 'طريقة العرض' },
  'map.view.map': { fr: 'Carte', ar: 'الخريطة' },
  'map.view.table': { fr: 'Tableau', ar: 'الجدول' },
} as const;
