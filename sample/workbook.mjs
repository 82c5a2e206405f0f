// The smallest .xlsx that spreadsheet programs and Java's readers open. The same sheets always give the same bytes.
import { strToU8, zipSync } from 'fflate';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

// A zip keeps local time without a zone, so this is the same everywhere.
const MODIFIED = new Date(2024, 0, 1);

/** @param sheets [{ name, rows: [[cell, …], …] }]; a cell is a number, a text, or nothing at all when '' or undefined */
export function workbook(sheets) {
  const texts = new Map();
  const parts = sheets.map((sheet) => worksheet(sheet.rows, texts));
  const files = {
    '[Content_Types].xml': contentTypes(sheets),
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': index(sheets),
    'xl/_rels/workbook.xml.rels': relations([
      ...sheets.map((_, i) => ['worksheet', `worksheets/sheet${i + 1}.xml`]),
      ['styles', 'styles.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
    ]),
    'xl/styles.xml': STYLES,
    'xl/sharedStrings.xml': sharedStrings(texts),
  };
  parts.forEach((part, i) => (files[`xl/worksheets/sheet${i + 1}.xml`] = part));
  const entries = Object.entries(files).map(([path, xml]) => [path, strToU8(XML + xml)]);
  return zipSync(Object.fromEntries(entries), { level: 9, mtime: MODIFIED, os: 0 });
}

function worksheet(rows, texts) {
  const body = rows.map((cells, row) => {
    const written = cells.map((value, column) => cell(`${letters(column)}${row + 1}`, value, texts)).join('');
    return written ? `<row r="${row + 1}">${written}</row>` : '';
  });
  return `<worksheet xmlns="${MAIN}"><sheetData>${body.join('')}</sheetData></worksheet>`;
}

function cell(at, value, texts) {
  if (value === '' || value === undefined) return '';
  if (typeof value === 'number') return `<c r="${at}"><v>${value}</v></c>`;
  if (!texts.has(value)) texts.set(value, texts.size);
  return `<c r="${at}" t="s"><v>${texts.get(value)}</v></c>`;
}

function letters(column) {
  return (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));
}

function sharedStrings(texts) {
  const items = [...texts.keys()].map((text) => `<si><t xml:space="preserve">${escape(text)}</t></si>`);
  return `<sst xmlns="${MAIN}" uniqueCount="${texts.size}">${items.join('')}</sst>`;
}

function index(sheets) {
  const list = sheets.map((s, i) => `<sheet name="${escape(s.name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`);
  return `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${list.join('')}</sheets></workbook>`;
}

function relations(targets) {
  const list = targets.map(
    ([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${list.join('')}</Relationships>`;
}

function contentTypes(sheets) {
  const part = (name, type) => `<Override PartName="/xl/${name}.xml" ContentType="${TYPE}.${type}+xml"/>`;
  const parts = [
    part('workbook', 'sheet.main'),
    ...sheets.map((_, i) => part(`worksheets/sheet${i + 1}`, 'worksheet')),
    part('styles', 'styles'),
    part('sharedStrings', 'sharedStrings'),
  ];
  return (
    `<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Default Extension="xml" ContentType="application/xml"/>${parts.join('')}</Types>`
  );
}

const STYLES =
  `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>` +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>';

function escape(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
