import type { Bilingual, StaffRole } from '../../../shared/domain/kernel/act.ts';

export interface SamplePerson {
  readonly personId: string;
  readonly name: Bilingual;
  readonly gender: 'f' | 'm';
  readonly email: string;
  readonly roles: readonly StaffRole[];
}

/**
 * The staff of the sample, everyone invented. One role each, so that the four eyes of every rule are four: whoever
 * approves does not certify, whoever proposes does not confirm, whoever orders does not release.
 */
export const SAMPLE_PEOPLE: readonly SamplePerson[] = [
  person('hicham-berrada', 'm', 'Hicham Berrada', 'هشام برادة', 'administrator'),
  person('fatima-zahra-lamrani', 'f', 'Fatima-Zahra Lamrani', 'فاطمة الزهراء المراني', 'administrator'),
  person('karim-sqalli', 'm', 'Karim Sqalli', 'كريم الصقلي', 'programme-officer'),
  person('imane-bouazza', 'f', 'Imane Bouazza', 'إيمان بوعزة', 'programme-officer'),
  person('rachid-el-ghazi', 'm', 'Rachid El Ghazi', 'رشيد الغازي', 'evaluator'),
  person('soukaina-mernissi', 'f', 'Soukaina Mernissi', 'سكينة المرنيسي', 'evaluator'),
  person('younes-chraibi', 'm', 'Younes Chraïbi', 'يونس الشرايبي', 'committee-secretary'),
  person('zineb-rahmouni', 'f', 'Zineb Rahmouni', 'زينب الرحموني', 'authority'),
  person('driss-el-alami', 'm', 'Driss El Alami', 'إدريس العلمي', 'authority'),
  person('naima-bensouda', 'f', 'Naïma Bensouda', 'نعيمة بنسودة', 'authority'),
  person('abdelhak-filali', 'm', 'Abdelhak Filali', 'عبد الحق الفيلالي', 'authority'),
  person('salma-tahiri', 'f', 'Salma Tahiri', 'سلمى الطاهري', 'certifier'),
  person('nadia-ouali', 'f', 'Nadia Ouali', 'نادية الوالي', 'finance-officer'),
  person('othmane-bennouna', 'm', 'Othmane Bennouna', 'عثمان بنونة', 'finance-officer'),
  person('hajar-slaoui', 'f', 'Hajar Slaoui', 'هاجر السلاوي', 'finance-officer'),
  person('abdelilah-zniber', 'm', 'Abdelilah Zniber', 'عبد الإله زنيبر', 'finance-officer'),
  person('mounir-jebli', 'm', 'Mounir Jebli', 'منير الجبلي', 'accountant'),
  person('asmae-kabbaj', 'f', 'Asmae Kabbaj', 'أسماء القباج', 'accountant'),
  person('tarik-belmahi', 'm', 'Tarik Belmahi', 'طارق بلماحي', 'auditor'),
];

function person(
  personId: string,
  gender: SamplePerson['gender'],
  fr: string,
  ar: string,
  role: StaffRole,
): SamplePerson {
  const name = { fr: `${fr} (exemple)`, ar: `${ar} (نموذج)` };
  return {
    personId,
    name,
    gender,
    email: `${personId.replaceAll('-', '.')}@programme.example`,
    roles: [role],
  };
}
