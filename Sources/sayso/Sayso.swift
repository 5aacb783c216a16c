import ArgumentParser
@main struct Sayso: ParsableCommand { }
