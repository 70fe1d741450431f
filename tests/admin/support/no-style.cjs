// Style sheets say nothing to a test of what a component does.
module.exports = {}
