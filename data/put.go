package data

import bolt "go.etcd.io/bbolt"

// The records, those of the user and those of the trash, are written to with
// these two alone.

// put writes a record.
func put(tx *bolt.Tx, bucket, key, value []byte) error { return tx.Bucket(bucket).Put(key, value) }

// remove removes a record, if it is there.
func remove(tx *bolt.Tx, bucket, key []byte) error { return tx.Bucket(bucket).Delete(key) }
