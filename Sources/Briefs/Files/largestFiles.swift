/// The largest article that is read, in bytes: the longest report we met has 0.4 MB; what is larger is a dump or a mistake.
package let largestArticle = 8 << 20

/// The largest brief that is read, in bytes: what the machine may write about an article of 100,000 lines, and room for a person.
package let largestBrief = 8 << 20
