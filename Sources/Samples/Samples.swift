/// Articles of our own writing, as Markdown files: invented people, places and papers, one cast over several months,
/// so that browsing from a speaker to a topic to the next article has somewhere to go.
public enum Samples {
    /// File name and bytes of each article, in the order of their dates.
    public static let files: [(name: String, bytes: [UInt8])] = [
        ("skerry-brief-norvane.md", PackageResources.skerry_brief_norvane_md),
        ("skerry-speech-courier.md", PackageResources.skerry_speech_courier_md),
        ("skerry-speech-observer.md", PackageResources.skerry_speech_observer_md),
        ("rates-ledger.md", PackageResources.rates_ledger_md),
        ("okonje-hat-trick.md", PackageResources.okonje_hat_trick_md),
        ("skerry-herring-science.md", PackageResources.skerry_herring_science_md),
        ("brandel-interview.md", PackageResources.brandel_interview_md),
        ("parley-glitch.md", PackageResources.parley_glitch_md),
        ("salt-year-premiere.md", PackageResources.salt_year_premiere_md),
        ("okonje-injury.md", PackageResources.okonje_injury_md),
        ("stenner-trial-opens.md", PackageResources.stenner_trial_opens_md),
        ("carrow-reshuffle.md", PackageResources.carrow_reshuffle_md),
        ("stenner-line-bid.md", PackageResources.stenner_line_bid_md),
        ("senate-treaty-hearing.md", PackageResources.senate_treaty_hearing_md),
        ("sleeve-voyage.md", PackageResources.sleeve_voyage_md),
        ("parley-ruling.md", PackageResources.parley_ruling_md),
        ("roe-musical-row.md", PackageResources.roe_musical_row_md),
        ("halloway-speech-norvane.md", PackageResources.halloway_speech_norvane_md),
        ("halloway-speech-courier.md", PackageResources.halloway_speech_courier_md),
    ]
}
