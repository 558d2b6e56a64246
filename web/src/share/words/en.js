export default {
  heading: 'Take the results with you',
  help: 'The picture shows the results, not your answers. Results still say something about you, so you choose who sees them.',
  picture: 'Make a picture to keep',
  pictureHelp: 'The picture is ready, just below. Press and hold it to save it; on a computer, right-click it.',
  save: 'Save the picture',
  noPicture: 'This browser cannot make the picture. You can take a screenshot instead.',
  link: 'Make a link with my answers',
  warning:
    'This link carries your answers. Whoever has the link, or scans its QR code, can read them. Give it only to people you trust, and do not post it in public. Making the link sends nothing anywhere.',
  makeLink: 'I understand, make the link',
  linkLabel: 'Link with your answers',
  copy: 'Copy the link',
  copied: 'The link is copied.',
  selected: 'It could not be copied for you. The link is selected: press and hold it, then choose “Copy”.',
  codeAlt: 'QR code of the link with your answers',
  codeHelp: 'Scan it with another phone to open the same answers there.',
  codePicture: 'Make a picture with this code',
  codeCaption: 'This code carries my answers. Whoever scans it can read them.',
  refused: {
    damaged:
      'The link is not complete, or something in it has changed, so its answers were not used. Please open the whole link, or answer anew.',
    updated:
      'This link was made with another edition of the rules, which may have been updated since. So that you are not shown a wrong result, its answers were not used. Please answer anew.',
    foreign: 'This link was made by another version of this page and cannot be read here. Please answer anew.'
  }
}
