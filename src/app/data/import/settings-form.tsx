import type { ImportSettings } from '../../../analyses/import-settings.ts';
import { STOCK_LISTED } from '../../../domain/closed-lists.ts';
import type { ImportOutcome } from '../../../intake/base/import-outcome.ts';
import { isCalendarDay } from '../../format/date.ts';
import { useCatalogue } from '../../queries/analyses/use-catalogue.ts';
import s from '../data.module.css';

const COMMON_CURRENCIES: readonly string[] = ['EUR', 'USD', 'GBP', 'JPY', 'CNY', 'KRW', 'CHF', 'SEK'];

/**
 * Settings of the whole company. Name, date, end use and the scope of a stock list change no record and are taken as typed; the rest decides how
 * rows are read, so a change reads the files again.
 */
export function SettingsForm({
  outcome,
  settings,
  onChange,
  onReadAgain,
}: {
  outcome: ImportOutcome;
  settings: ImportSettings;
  onChange: (settings: ImportSettings) => void;
  onReadAgain: (settings: ImportSettings) => void;
}) {
  const settled = outcome.dataset?.settings;
  const currencies = new Set([
    ...(settled === undefined ? [] : [settled.reportingCurrency]),
    ...(settings.reportingCurrency === undefined ? [] : [settings.reportingCurrency]),
    ...(outcome.dataset?.rates.map((rate) => rate.currency) ?? []),
    ...COMMON_CURRENCIES,
  ]);
  return (
    <div className={s['form']}>
      <label className={s['field']}>
        <span>Company name</span>
        <input
          className={s['input']}
          value={settings.name}
          required
          placeholder="as it shall be called here"
          onChange={(event) => onChange({ ...settings, name: event.currentTarget.value })}
        />
      </label>
      <OwnSupplier outcome={outcome} settings={settings} onReadAgain={onReadAgain} />
      <HomeCountry
        value={settings.homeCountry ?? settled?.homeCountry ?? ''}
        note={outcome.notes.some((note) => note.code === 'home-country-assumed') ? 'assumed, not in the files' : null}
        onChange={(homeCountry) => onReadAgain({ ...settings, homeCountry })}
      />
      <label className={s['field']}>
        <span>Reporting currency</span>
        <select
          className={s['input']}
          value={settings.reportingCurrency ?? settled?.reportingCurrency ?? ''}
          onChange={(event) => onReadAgain({ ...settings, reportingCurrency: event.currentTarget.value || undefined })}
        >
          {settled === undefined && settings.reportingCurrency === undefined ? (
            <option value="">from the files</option>
          ) : null}
          {[...currencies].map((code) => (
            <option key={code}>{code}</option>
          ))}
        </select>
      </label>
      <label className={s['field']}>
        <span>
          End use of the products <small>some items ask for it</small>
        </span>
        <select
          className={s['input']}
          value={settings.endUse ?? ''}
          onChange={(event) => {
            const { value } = event.currentTarget;
            onChange({ ...settings, endUse: value === 'civil' || value === 'military' ? value : null });
          }}
        >
          <option value="">not declared</option>
          <option value="civil">civil</option>
          <option value="military">military</option>
        </select>
      </label>
      {hasStock(outcome) ? (
        <label className={s['field']}>
          <span>
            Does the stock list name all that has stock? <small>at your own plants</small>
          </span>
          <select
            className={s['input']}
            value={settings.stockListed ?? ''}
            onChange={(event) => {
              const { value } = event.currentTarget;
              onChange({ ...settings, stockListed: STOCK_LISTED.find((one) => one === value) ?? null });
            }}
          >
            <option value="">not answered: what it leaves out is not known</option>
            <option value="all">yes: what it leaves out has no stock</option>
            <option value="some">no: what it leaves out is not known</option>
          </select>
        </label>
      ) : null}
      <label className={s['field']}>
        <span>
          Data as of <small>the day they were taken</small>
        </span>
        <input
          className={s['input']}
          type="date"
          value={settings.dataDate ?? ''}
          onChange={(event) => {
            const { value } = event.currentTarget;
            onChange({ ...settings, dataDate: isCalendarDay(value) ? value : null });
          }}
        />
      </label>
    </div>
  );
}

function hasStock({ dataset }: ImportOutcome): boolean {
  return dataset !== null && (dataset.inventory.length > 0 || dataset.parts.some(({ stock }) => stock !== null));
}

function OwnSupplier({
  outcome,
  settings,
  onReadAgain,
}: {
  outcome: ImportOutcome;
  settings: ImportSettings;
  onReadAgain: (settings: ImportSettings) => void;
}) {
  const suppliers = outcome.dataset?.suppliers ?? [];
  const marked = suppliers.filter((supplier) => supplier.role === 'own');
  const inferred = outcome.notes.find(({ code }) => code === 'own-supplier-inferred')?.found ?? undefined;
  const asked = settings.ownSupplierId !== undefined || inferred !== undefined || !outcome.own.marked;
  if (!asked) {
    return (
      <p className={s['field']}>
        <span>Which supplier you are</span>
        <b>{marked.map((supplier) => supplier.name).join(', ') || 'marked in the files'}</b>
      </p>
    );
  }
  const candidates = new Set(outcome.own.candidates);
  const rest = suppliers.filter((supplier) => !candidates.has(supplier.supplierId));
  const nameOf = (id: string): string => suppliers.find((supplier) => supplier.supplierId === id)?.name ?? id;
  return (
    <label className={s['field']}>
      <span>
        Which supplier you are <small>none has the role “own”</small>
      </span>
      <select
        className={s['input']}
        value={settings.ownSupplierId ?? inferred ?? ''}
        onChange={(event) => {
          const ownSupplierId = event.currentTarget.value || undefined;
          onReadAgain({ ...settings, ownSupplierId, inferOwnSupplier: ownSupplierId !== undefined });
        }}
      >
        <option value="">none of them: one own plant at home stands in</option>
        {candidates.size === 0 ? null : (
          <optgroup label="They make the products">
            {[...candidates].map((id) => (
              <option key={id} value={id}>
                {nameOf(id)}
              </option>
            ))}
          </optgroup>
        )}
        {rest.length === 0 ? null : (
          <optgroup label="Others">
            {rest.map((supplier) => (
              <option key={supplier.supplierId} value={supplier.supplierId}>
                {supplier.name}
              </option>
            ))}
          </optgroup>
        )}
      </select>
    </label>
  );
}

function HomeCountry({
  value,
  note,
  onChange,
}: {
  value: string;
  note: string | null;
  onChange: (country: string | undefined) => void;
}) {
  const territories = useCatalogue().data?.territories ?? [];
  return (
    <label className={s['field']}>
      <span>Home country {note === null ? null : <small>{note}</small>}</span>
      <select
        className={s['input']}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value || undefined)}
      >
        {value === '' ? <option value="">from the files</option> : null}
        {territories.length === 0 ? <option value={value}>{value}</option> : null}
        {territories.map((territory) => (
          <option key={territory.code} value={territory.code}>
            {territory.name}
          </option>
        ))}
      </select>
    </label>
  );
}
