import fc from 'fast-check'
import { framed, type Sent } from './requests'

const JPEG = Buffer.concat([Buffer.from('ffd8ffe0', 'hex'), Buffer.from('证件'), Buffer.from('ffd9', 'hex')])
const PNG = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.from('IEND')])
const CONTENTS = [
  ...[
    JPEG,
    PNG,
    Buffer.from('%PDF-1.7\n%%EOF'),
    Buffer.concat([JPEG, Buffer.from('<script>alert(1)</script>%PDF-1.7 %%EOF')]),
  ],
  ...[
    Buffer.alloc(0),
    Buffer.alloc(1),
    JPEG.subarray(0, 4),
    Buffer.alloc(300_000, 0xff),
    Buffer.from('504b0304', 'hex'),
  ],
  ...[
    Buffer.from('\r\n--edge'),
    Buffer.from('\r\n--edge--\r\n'),
    Buffer.from('GIF89a'),
    Buffer.from('<svg onload=alert(1)>'),
  ],
]
const DISPOSITIONS = [
  ...[
    'form-data; name="file"; filename="a.jpg"',
    'form-data; name="file"; filename="../../../keys.json"',
    'form-data; name="file"',
  ],
  ...[
    'form-data; name="file"; filename=""',
    'form-data; name="__proto__"; filename="a.jpg"',
    'form-data; name="constructor"',
  ],
  ...['form-data; name="file"; filename*=utf-16le\'\'%00%D8', 'form-data; name="file"; filename*=utf-8\'\'%E0%A4%A'],
  ...[
    'form-data; name="file"; filename*=x\'y\'z',
    'form-data; name="file"; filename="C:\\\\a\\\\b.jpg"',
    'form-data',
    '',
    'attachment',
  ],
  ...[
    'form-data; name="file"; filename="a\u0000b\u202e.jpg"',
    `form-data; name="file"; filename="${'名'.repeat(3_000)}"`,
    'form-data; name="',
  ],
  ...[
    'form-data; name="file"; filename="a\r\nset-cookie: staff=x"',
    `form-data; ${'a="b"; '.repeat(2_000)}name="file"`,
  ],
]
const TYPES = [
  'image/jpeg',
  'application/octet-stream',
  'text/html',
  'multipart/mixed; boundary=edge',
  'x',
  '',
  'text/plain; charset=utf-16',
]
const ENDS = [
  '\r\n--edge--\r\n',
  '\r\n--edge--\r\n',
  '',
  '\r\n--edge',
  '\r\n--edge\r\n',
  '\r\n--edge--\r\n\r\n--edge--\r\n',
  '--edge--',
]
const BOUNDARIES = ['edge', 'edge', 'edge', '"edge"', 'other', '', 'e'.repeat(300), 'edge; charset=x', '--edge']

export const uploadPlan = fc.record({
  parts: fc.array(
    fc.record({
      disposition: fc.constantFrom(...DISPOSITIONS),
      type: fc.option(fc.constantFrom(...TYPES), { nil: null }),
      content: fc.nat(CONTENTS.length - 1),
      encoding: fc.option(fc.constantFrom('base64', 'quoted-printable', 'x'), { nil: null, freq: 8 }),
    }),
    { maxLength: 6 },
  ),
  end: fc.constantFrom(...ENDS),
  boundary: fc.constantFrom(...BOUNDARIES),
  query: fc.constantFrom(
    '?office=zhongtongjie',
    '?office=zhongtongjie',
    '',
    '?office=%00',
    '?office=x&office=y',
    '?office[__proto__]=x',
  ),
  frame: fc.constantFrom('right', 'right', 'right', 'chunked', 'long', 'short', 'broken chunks'),
})
export type UploadPlan = typeof uploadPlan extends fc.Arbitrary<infer P> ? P : never

export function uploadWritten({ parts, end, boundary, query, frame }: UploadPlan, usual: string[]): Sent {
  const pieces = parts.flatMap(({ disposition, type, content, encoding }) => {
    const lines = [
      `content-disposition: ${disposition}`,
      ...(type === null ? [] : [`content-type: ${type}`]),
      ...(encoding === null ? [] : [`content-transfer-encoding: ${encoding}`]),
    ]
    return [Buffer.from(`\r\n--edge\r\n${lines.join('\r\n')}\r\n\r\n`), CONTENTS[content] ?? Buffer.alloc(0)]
  })
  const body = Buffer.concat([...pieces, Buffer.from(end)]).subarray(parts.length > 0 ? 2 : 0)
  const { lengths, sent, isWhole } = framed(body, frame)
  const lines = [
    `POST /api/files${query} HTTP/1.1`,
    ...['host: 127.0.0.1', 'connection: close', `content-type: multipart/form-data; boundary=${boundary}`],
    ...usual,
    ...lengths,
  ]
  return { bytes: Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`), sent]), isWhole }
}
