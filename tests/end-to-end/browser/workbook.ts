import { Buffer } from 'node:buffer';
import { crc32 } from 'node:zlib';

/** The smallest .xlsx that spreadsheet programs read: texts in cells, in a zip that packs nothing. */

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Rows of cells by the name of their sheet; an empty text is no cell. */
export function aWorkbook(sheets: Record<string, string[][]>): Buffer {
  const texts: string[] = [];
  const names = Object.keys(sheets);
  const worksheets = Object.values(sheets).map((rows) => worksheet(rows, texts));
  const part = (name: string, type: string) =>
    `<Override PartName="/xl/${name}.xml" ContentType="${types}.${type}+xml"/>`;
  return zipped({
    '[Content_Types].xml':
      `<Types xmlns="${packages}/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      part('workbook', 'sheet.main') +
      names.map((_, index) => part(`worksheets/sheet${index + 1}`, 'worksheet')).join('') +
      part('styles', 'styles') +
      part('sharedStrings', 'sharedStrings') +
      '</Types>',
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml':
      `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>` +
      names
        .map((name, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`)
        .join('') +
      '</sheets></workbook>',
    'xl/_rels/workbook.xml.rels': relations([
      ...names.map((_, at): [string, string] => ['worksheet', `worksheets/sheet${at + 1}.xml`]),
      ['styles', 'styles.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
    ]),
    'xl/styles.xml':
      `<styleSheet xmlns="${main}"><fonts count="1"><font/></fonts>` +
      '<fills count="1"><fill><patternFill patternType="none"/></fill></fills>' +
      '<borders count="1"><border/></borders>' +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>',
    'xl/sharedStrings.xml': `<sst xmlns="${main}">${texts.map((text) => `<si><t>${escaped(text)}</t></si>`).join('')}</sst>`,
    ...Object.fromEntries(worksheets.map((sheet, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheet])),
  });
}

function worksheet(rows: string[][], texts: string[]): string {
  const body = rows.map((cells, row) => {
    const written = cells.map((text, column) => {
      if (text === '') return '';
      return `<c r="${letter(column)}${row + 1}" t="s"><v>${texts.push(text) - 1}</v></c>`;
    });
    return `<row r="${row + 1}">${written.join('')}</row>`;
  });
  return `<worksheet xmlns="${main}"><sheetData>${body.join('')}</sheetData></worksheet>`;
}

/** As far as Z, which is as many columns as a test has. */
const letter = (column: number) => String.fromCharCode(65 + column);

const relations = (targets: [type: string, target: string][]) =>
  `<Relationships xmlns="${packages}/relationships">${targets
    .map(
      ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${office}/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

function zipped(files: Record<string, string>): Buffer {
  const bodies: Buffer[] = [];
  const index: Buffer[] = [];
  let at = 0;
  for (const [path, xml] of Object.entries(files)) {
    const name = Buffer.from(path);
    const data = Buffer.from(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`);
    const about = described(name, data);
    bodies.push(Buffer.from([0x50, 0x4b, 3, 4]), about, name, data);
    const here = Buffer.alloc(14);
    here.writeUInt32LE(at, 10);
    index.push(Buffer.from([0x50, 0x4b, 1, 2, 20, 0]), about, here, name);
    at += 4 + about.length + name.length + data.length;
  }
  const entries = Object.keys(files).length;
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries, 8);
  end.writeUInt16LE(entries, 10);
  end.writeUInt32LE(Buffer.concat(index).length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...bodies, ...index, end]);
}

/** What stands of a file both before it and in the index: nothing is packed, and it is of 1 January 2024. */
function described(name: Buffer, data: Buffer): Buffer {
  const about = Buffer.alloc(26);
  about.writeUInt16LE(20, 0);
  about.writeUInt16LE(0x5821, 8);
  about.writeUInt32LE(crc32(data), 10);
  about.writeUInt32LE(data.length, 14);
  about.writeUInt32LE(data.length, 18);
  about.writeUInt16LE(name.length, 22);
  return about;
}
