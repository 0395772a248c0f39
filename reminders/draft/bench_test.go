package draft

import "testing"

func BenchmarkCompose(b *testing.B) {
	r := example("thank_you")
	b.ReportAllocs()
	for b.Loop() {
		Compose(r)
	}
}

func BenchmarkCheck(b *testing.B) {
	r := example("thank_you")
	d := Compose(r)
	b.ReportAllocs()
	for b.Loop() {
		Check(d, r, nil)
	}
}
