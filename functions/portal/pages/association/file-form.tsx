import { regions } from '../../../../shared/domain/territory/territory.ts';
import { text } from '../../../../shared/i18n/text.ts';
import { BUDGET_LINES } from '../../../../shared/wire/application-columns.ts';
import { SERVICE_KINDS } from '../../../../shared/wire/application-file.ts';
import { BothNames, type FormContents, Group, Input, Select } from './file-fields.tsx';

interface PartProps {
  readonly form: FormContents;
}

/** Every field of the file but its papers, in the order in which an association thinks of them. */
export function FileFields({ form }: PartProps) {
  return (
    <>
      <AssociationPart form={form} />
      <PersonPart form={form} part="contact" />
      <PersonPart form={form} part="president" />
      <PersonPart form={form} part="treasurer" />
      <UnitPart form={form} />
      <BudgetPart form={form} />
      <Group form={form} id="account" legend="file.account">
        <Input form={form} name="account.holder" label="file.holder" />
        <Input
          form={form}
          name="account.rib"
          label="file.rib"
          hint="file.rib-hint"
          inputmode="numeric"
          dir="ltr"
        />
      </Group>
    </>
  );
}

function AssociationPart({ form }: PartProps) {
  const { locale, values } = form;
  return (
    <Group form={form} id="association" legend="file.association">
      <BothNames form={form} name="association.name" fr="file.name.fr" ar="file.name.ar" />
      <Select form={form} name="association.language" label="apply.language">
        {(['ar', 'fr'] as const).map((language) => (
          <option value={language} selected={values['association.language'] === language}>
            {text(locale, `apply.language.${language}`)}
          </option>
        ))}
      </Select>
      <Input
        form={form}
        name="association.foundedOn"
        label="file.foundedOn"
        hint="file.day-hint"
        dir="ltr"
        inputmode="numeric"
      />
      <Input form={form} name="association.receiptNumber" label="file.receiptNumber" dir="ltr" />
      <Input form={form} name="association.ice" label="file.ice" dir="ltr" inputmode="numeric" />
      <Input form={form} name="association.address.street" label="file.street" />
      <Input form={form} name="association.address.town" label="file.town" />
      <Input
        form={form}
        name="association.publicMoneyCentimes"
        label="file.publicMoney"
        dir="ltr"
        inputmode="decimal"
      />
    </Group>
  );
}

function PersonPart({ form, part }: PartProps & { readonly part: 'contact' | 'president' | 'treasurer' }) {
  const { locale, values } = form;
  const name = `association.${part}`;
  return (
    <Group form={form} id={name} legend={`file.${part}`}>
      <BothNames form={form} name={`${name}.name`} fr="file.name.fr" ar="file.name.ar" />
      <Select form={form} name={`${name}.gender`} label="file.gender">
        {(['f', 'm'] as const).map((gender) => (
          <option value={gender} selected={values[`${name}.gender`] === gender}>
            {text(locale, `file.gender.${gender}`)}
          </option>
        ))}
      </Select>
      <Input form={form} name={`${name}.email`} label="file.email" type="email" dir="ltr" />
      <Input form={form} name={`${name}.phone`} label="file.phone" type="tel" dir="ltr" />
    </Group>
  );
}

function UnitPart({ form }: PartProps) {
  const { locale, values } = form;
  const chosen = (values['unit.services'] ?? '').split(' | ');
  return (
    <Group form={form} id="unit" legend="file.unit">
      <BothNames form={form} name="unit.name" fr="file.name.fr" ar="file.name.ar" />
      <Select form={form} name="unit.provinceCode" label="file.province">
        {regions.map((region) => (
          <optgroup label={region.name[locale]}>
            {region.provinces.map(({ code, name }) => (
              <option value={code} selected={values['unit.provinceCode'] === code}>
                {name[locale]}
              </option>
            ))}
          </optgroup>
        ))}
      </Select>
      <BothNames form={form} name="unit.commune" fr="file.commune.fr" ar="file.commune.ar" />
      <Group form={form} id="unit.services" legend="file.services">
        {SERVICE_KINDS.map((kind) => (
          <div class="choice">
            <input
              type="checkbox"
              id={`service-${kind}`}
              name="unit.services"
              value={kind}
              checked={chosen.includes(kind)}
            />
            <label for={`service-${kind}`}>{text(locale, `service.${kind}`)}</label>
          </div>
        ))}
      </Group>
    </Group>
  );
}

function BudgetPart({ form }: PartProps) {
  return (
    <Group form={form} id="budget" legend="file.budget">
      <Input
        form={form}
        name="budget.requestedCentimes"
        label="file.requested"
        dir="ltr"
        inputmode="decimal"
      />
      <Input
        form={form}
        name="budget.ownContributionCentimes"
        label="file.own"
        dir="ltr"
        inputmode="decimal"
      />
      <Group form={form} id="budget.lines" legend="file.budget-lines">
        {BUDGET_LINES.map(({ lineId }) => (
          <Input
            form={form}
            name={`budget.lines.${lineId}`}
            label={`file.line.${lineId}` as 'file.line.staff'}
            dir="ltr"
            inputmode="decimal"
          />
        ))}
      </Group>
    </Group>
  );
}
