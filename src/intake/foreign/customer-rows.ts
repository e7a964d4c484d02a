import type { SourceTable } from '../base/source-table.ts';
import { foldHeader } from '../dictionary/fold-header.ts';

const ROLE_HEADER =
  /^(?:(?:card|account|(?:business )?partner|bp|firm|contact) ?(?:type|role|group|category)|role|type|partner(?:art|typ|rolle)|geschaftspartner(?:art|typ|rolle)|rolle|art|typ|tipo|type de (?:tiers|partenaire)|类型|伙伴类型|往来单位类型|取引先区分)$/;
const CUSTOMER = /^(?:c|cust|customers?|client|clients?|kunden?|debitor|cliente|klient|客户|得意先|販売先)$/i;
const SUPPLIER =
  /^(?:s|v|supp|suppliers?|vendors?|lieferanten?|kreditor|fournisseurs?|proveedor|fornitore|fornecedor|dostawca|供应商|仕入先)$/i;

/**
 * Rows of a list of business partners marked as customers in their own column (`CardType` C, `Kunde`), by their number; none where no column
 * tells customers from suppliers, or a cell of it says anything else.
 */
export function findCustomers({ header, lines }: Pick<SourceTable, 'header' | 'lines'>): ReadonlySet<number> {
  for (const [place, name] of header.entries()) {
    if (!ROLE_HEADER.test(foldHeader(name).text)) continue;
    const cells = lines.map(({ row, cells: of }) => ({ row, cell: (of[place] ?? '').trim() }));
    const customers = cells.filter(({ cell }) => CUSTOMER.test(cell));
    const suppliers = cells.filter(({ cell }) => SUPPLIER.test(cell));
    if (customers.length > 0 && suppliers.length > 0 && customers.length + suppliers.length === cells.length)
      return new Set(customers.map(({ row }) => row));
  }
  return new Set();
}
