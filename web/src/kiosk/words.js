export const words = {
  'zh-Hans': { still: '我还在', clears: (seconds) => `还在吗？${seconds} 秒后没有人按，回答就会清除，留给下一位。` },
  'zh-Hant': { still: '我還在', clears: (seconds) => `還在嗎？${seconds} 秒後沒有人按，回答就會清除，留給下一位。` },
  en: {
    still: 'I am still here',
    clears: (seconds) =>
      `Are you still there? If nobody presses within ${seconds} seconds, the answers are cleared for the next person.`
  }
}
