import { groupActsByRole } from '../../../../admin/src/pages/case/group-by-role'
import type { MoveView } from '../../../../typings/api'

const refused = (label: string, othersRole: string): MoveView => ({
  move: label,
  label,
  othersRole,
  article: '',
  allowed: false,
  next: false,
  why: '',
  hint: '',
  fields: [],
  password: false,
})

describe('moves that are the work of others', () => {
  it('stand in one line for each role, without those refused to one’s own', () => {
    const moves = [
      refused('延长期限', '签发人'),
      refused('审核通过', '审核人'),
      refused('要求补正', ''),
      refused('签发', '签发人'),
    ]
    expect(groupActsByRole(moves)).toEqual([
      { role: '签发人', labels: ['延长期限', '签发'] },
      { role: '审核人', labels: ['审核通过'] },
    ])
  })
})
